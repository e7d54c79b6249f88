import hljs from 'highlight.js/lib/core'
import bash from 'highlight.js/lib/languages/bash'
import csharp from 'highlight.js/lib/languages/csharp'
import css from 'highlight.js/lib/languages/css'
import diff from 'highlight.js/lib/languages/diff'
import dockerfile from 'highlight.js/lib/languages/dockerfile'
import go from 'highlight.js/lib/languages/go'
import http from 'highlight.js/lib/languages/http'
import ini from 'highlight.js/lib/languages/ini'
import java from 'highlight.js/lib/languages/java'
import javascript from 'highlight.js/lib/languages/javascript'
import json from 'highlight.js/lib/languages/json'
import nginx from 'highlight.js/lib/languages/nginx'
import php from 'highlight.js/lib/languages/php'
import powershell from 'highlight.js/lib/languages/powershell'
import python from 'highlight.js/lib/languages/python'
import ruby from 'highlight.js/lib/languages/ruby'
import shell from 'highlight.js/lib/languages/shell'
import sql from 'highlight.js/lib/languages/sql'
import typescript from 'highlight.js/lib/languages/typescript'
import xml from 'highlight.js/lib/languages/xml'
import yaml from 'highlight.js/lib/languages/yaml'
import { escaped } from './escaped.ts'

const languages = {
  ...{ bash, csharp, css, diff, dockerfile, go, http, ini, java, javascript, json, nginx, php },
  ...{ powershell, python, ruby, shell, sql, typescript, xml, yaml },
}

for (const [name, language] of Object.entries(languages)) hljs.registerLanguage(name, language)

/** Half of all tags, and they'd have the colour of plain text. */
const brackets = /<span class="hljs-punctuation">([^<]*)<\/span>/g

/** The most characters of code that are coloured, in one block and in an article. */
const mostOfBlock = 10_000
const mostOfArticle = 60_000

/** Colours an article's code by classes, up to those limits. */
export function highlighter(): (code: string, language: string) => string {
  let left = mostOfArticle
  return (code, language) => {
    const isWorth = code.length <= Math.min(left, mostOfBlock)
    if (!isWorth || !hljs.getLanguage(language)) return escaped(code)
    left -= code.length
    return hljs.highlight(code, { language, ignoreIllegals: true }).value.replaceAll(brackets, '$1')
  }
}
