/** An article as the index reads it: what its page says, without mark-up. */
export interface HelpArticle {
  id: string
  /** As a page names it: "en", "pt-BR". */
  language: string
  title: string
  sections: readonly HelpSection[]
}

export interface HelpSection {
  /** Empty above the first heading. */
  heading: string
  /** Where on the page it begins; empty at its top. */
  anchor: string
  /** Paragraphs apart by an empty line. */
  text: string
}
