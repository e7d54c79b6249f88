import { english } from './english-leaving.ts'
import { type Classes, readerOf, triggers } from './pattern.ts'

const classes: Classes = {
  ...english,
  not: '{third}|{no}',
  law: `lawyers?|attorneys?|solicitors?|counsel|barristers?|law_firm
    legal_(?:team|department|dept|counsel|advis[eo]rs?|representatives?|people)`,
  action: `actions?|steps?|proceedings|measures|remedies|recourse|consequences|route|avenues|means|claims?|options
    dispute|battle|redress|trouble|fight|advice`,
  this: `this|it|that|these|everything|you|us|all_of_this
    (?:the|this|that|my|our|your)_(?:whole_|entire_)?(?:matter|case|issue|thing|complaint|affair|claim|dispute|story|situation|problem|breach|correspondence)`,
  // Work of lawyers that threatens nobody.
  work: `dpa|nda|gdpr_form|login|log_in|access|password|seats?|invite|signed|signature|redlines|template|export|exports
    pdf|invoice|user|sso|folder|permissions?|audit_log`,
}

/** Lawyers work on agreements and need accounts, too. */
const work = new RegExp(` (?:${classes.work?.trim().split(/\s+/).join('|').replaceAll('_', ' ')}) `)

const threats = [
  `{we} ~6 involve|involving|involved|instruct|instructing|instructed|engage|engaging|hire|hiring|retain|retaining|consult|consulting|contact|contacting|contacted|consulted|call|calling|inform|informing|informed|notify|notifying|notified|alert|brief|briefing|bring_in|bringing_in|get|getting|turn_to|turning_to|lawyer_up|loop_in|looping_in|cc|cc_ing|copy|copying|speak|speaking|spoke|talk|talking|see|seeing|go|going|bring|have ~4 {law}`,
  `{we} ~4 lawyer up`,
  `{we} ~6 tak*|hand|handing|handed|pass|passing|passed|forward|forwarding|forwarded|send|sending|sent|giv*|refer|referring|referred|escalat*|bring|bringing|put|putting|leave|leaving|discuss|discussing|turn|turning|turned|let over|up? {this} ~4 {law}`,
  `{this} ~2 goes|go|going|with|is ~3 to|with my|our|the|a ~1 {law}`,
  `{this} ~3 be|been|being|is|are ~1 handed|passed|forwarded|sent|referred|escalated|given|taken ~3 {law}`,
  `hear|hearing ~3 from ~3 {law}`,
  `letter|email|mail|call|word from my|our|a ~1 {law}`,
  `my|our|the ~1 {law} will|shall|would|may|might|is|are|has|have|to ~4 contact|contacting|write|writing|call|calling|touch|reach|take|taking|handle|handling|deal|dealing|sue|suing|involved|informed|notified|copied|advise|advises|advised|act|proceed|pursue|know|hear|get_back|ready|(?:look|looking)_(?:into|at)|on_(?:it|this)|waiting|send_you|sending_you|draft|drafting|preparing|review_this|reviewing_(?:this|it|our_(?:options|position|case)|your_breach|the_(?:case|matter|breach|situation))`,
  `my|our ~1 {law} advis* ~4 to`,
  `hands of ~2 {law}`,
  `get|getting|bring|bringing ~2 {law} ~1 involved|in|into_this|on_this|on_the_case`,
  `{this} ~3 end|ends|ending|land|lands|up up? ~1 with|on|at|in ~2 {law}`,
  `through|via ~1 my|our ~1 {law}`,
  `cc|cc_ing|copying|copied ~3 {law}`,
  `{we} ~7 tak*|seek*|start*|begin*|explor*|pursu*|initiat*|reserv*|proceed*|resort*|consider*|think*|evaluat*|prepar*|look*|threaten*|go|going|launch*|fil*|use|using|forced|examin*|face|lead ~5 legal {action}`,
  `{we} ~5 {will} ~3 legal {action}`,
  `will|may|can|could|might|to ~1 have|face|be|result|lead|expect ~4 legal {action}`,
  `legal {action} ~1 will|may|might|is|are|against|if|unless ~3 taken|follow|next|you|initiated|started|this|not|considered|necessary|on_the_table|unavoidable`,
  `{we} ~4 go|going legal`,
  `{we} ~7 hand|handing|pass|passing|send|sending|forward|forwarding|escalat*|tak*|giv*|refer*|go|going|bring*|turn* over|up? ~2 to|with legal $ !hold|name|entity`,
  `get|getting|bring|bringing|have legal involved|on_this|on_it|look`,
  `legal is|are|will|gets ~2 involved|informed|next`,
  `{we} ~5 sue|suing`,
  `will|can|could|might|would|to sue|suing you|your|caselead`,
  `see|meet you ~2 in|at court`,
  `tak* you|this|it|them ~2 to court|tribunal|arbitration`,
  `{we} ~5 go|going|end_up to|in ~1 court $`,
  `in|before a|the court of law`,
  `{we} ~5 fil*|bring*|prepar*|start*|launch* ~3 lawsuit|suit|claim_against|charges|litigation`,
  `fac*|expect*|get* ~2 lawsuit`,
  `{we} ~4 litigate|press_charges|pressing_charges`,
  `{we} say|saying :? lawyer|lawyers|legal $$`,
  `small claims`,
  `{we} ~5 claim|claiming|seek|seeking|demand|demanding|sue_for|pursue ~3 damages|compensation`,
  `hold|holding|held you ~2 liable|legally|accountable_for_the_damage|responsible_for_(?:the|all)_damage`,
  `report|reporting you ~3 authority|authorities|regulator|regulators|ico|ombudsman|police|ftc|bbb|protection|dpa`,
  `fil*|lodg*|mak* ~3 complaint ~4 authority|authorities|regulator|ico|ombudsman|ftc|bbb|court|police|protection`,
]

const reader = readerOf(classes, threats)

export const legalInEnglish = {
  trigger:
    triggers(`lawyer attorney solicitor counsel barrister law legal sue suing court tribunal lawsuit suit charges
    litigat claim claims damages compensation liable report complaint responsible accountable arbitration`),
  says: (folded: string) => reader.says(folded) && !work.test(folded),
}
