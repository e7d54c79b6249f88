import { type Classes, readerOf, triggers } from './pattern.ts'

export const english: Classes = {
  we: `i|we|us|me
    (?:my|our|the)_(?:boss|ceo|cfo|cto|coo|management|board|company|directors?|procurement|leadership|founders?|owner|organi[sz]ation|finance|department|head)`,
  third: `customers?|clients?|users?|they|he|she|people|someone|somebody|anyone|anybody|everyone|guests?
    patients?|members?|visitors?|buyers?|shoppers?|subscribers?|employees?|colleagues?|tenants?|students?
    participants?|attendees?|wife|husband|friends?|teachers?|drivers?|hosts?|players?|partners?|resellers?|him|who`,
  no: 'not|never|no|without|nor|neither|nothing|nobody|hardly|instead|than|unable|failed',
  not: '{third}|{no}|tried|click|clicked|press|pressed',
  will: `will|shall|going|am|are|want|wants|wish|wishes|would|like|intend|intends|plan|plans|planning
    consider|considers|considering|thinking|think|decided|decide|have|has|had|need|needs|must|may|might|could|can
    hereby|please|ready|forced|about|prefer|rather|tempted|inclined|prepared|let|let's|should|ll|gonna|to`,
  cancel: 'cancel|canceling',
  relation: `contracts?|subscriptions?|ac+ounts?|agreements?|memberships?|plan|licen[cs]es?|services?|partnership
    cooperation|relationship|renewal|deal|retainer|maintenance|sla`,
  mine: 'my|our|this|the|your|all|both|entire|whole|every',
  others:
    'their|his|her|its|a|an|one|some|any|each|another|s|old|previous|former|other|customer|customers|client|user|users',
  boundary: `,|:|\\(|and|or|but|if|unless|because|since|as|by|before|after|at|in|on|with|within|for|from|due|effective
    immediately|now|today|tomorrow|asap|right|tonight|this|next|soon|please|when|until|till|then|anyway|to|via|over
    completely|entirely|altogether|forthwith|once|thanks|thank|period|again|too|first|later|per|starting|honestly
    straight|away|than|instead|otherwise|end|of|unless|everywhere|already|so|i|we|you|seriously|without|early|it's`,
  provider:
    'provider|providers|vendor|vendors|supplier|suppliers|competitor|competitors|competition|rival|rivals',
  product: 'tool|platform|solution|software|system|service|product|partner|company',
}

// The thing that is ended is ours, and is what ties us to them: "cancel our contract", and neither
// "cancel our order" nor "cancel a customer's contract with somebody else".
const notTheirs =
  '!(?:of|for)_(?:@_){0,2}(?:{third}) !(?:to|for)_(?:@_){0,3}(?:newsletters?|mailing|mails?|emails?|notifications?|updates?|feed|channel|calendar|blog|magazine)'
const ours = `!{others} {mine}? #2 {relation} $ ${notTheirs} !with_(?!you|your|immediate)@`
// Services, accounts and plans are ended in daily work, too, unless they are ours.
const clearlyOurs = `!{others} (?:my|our|this|your|both|(?:the(?=_(?:@_){0,2}(?:contract|agreement|subscription)))) #2 {relation} $ ${notTheirs}`
const notTried = '!and_(?:re)?(?:try|start|run|upload|send)'

const leaving = [
  `{we} ~6 {will} ~6 {cancel} ${ours}`,
  `{we} ~6 {will} ~3 {cancel} $ !(?:on|in|at|from|for|to|via)_(?!good|the_end|monday|friday|next|this)@ ${notTried}`,
  `{we} ~6 {will} ~3 {cancel} you|everything|all_of_it|with_you|the_whole_thing|the_lot`,
  `or|otherwise|else|then|so|, {we} now|simply|just|then|also? {cancel} $ ${notTried}`,
  `{we} now|simply|just|then|hereby|also|therefore? {cancel} ${ours}`,
  `^ {we} now|simply|just|then|hereby|also|therefore? {cancel} $$`,
  `^ {cancel} my|our|the|this|all|everything ~1 {relation} $ ${notTheirs}`,
  `^ {cancel} everything|us`,
  `^ close|delete|terminate|end my|our ~1 {relation} $`,
  `and|then {we} are|am gone|out|leaving|off $$`,
  `please|kindly|hereby|and|or|just|then|so|to now|immediately? {cancel} my|our|this|the ~2 {relation} $ ${notTheirs}`,
  `please ~2 {cancel} us|everything|all_of_it`,
  `can|could|would|will you please|kindly|just|now? {cancel}|terminate|close|delete|end my|our ~1 {relation} $ ${notTheirs}`,
  `proceed|process|go_ahead|arrange|initiate|start|begin ~2 cancelation|termination $`,
  `cancelation|termination of my|our ~2 {relation} $`,
  `why ~2 {we} ~1 not {cancel}|leave|switch|terminate`,
  `no intention|interest|plans|desire|wish of|in|to ~1 staying|stay|continuing|continue|renewing|renew|working_with|remaining`,
  `how|where|when|can|could ~3 {we} {cancel} my|our ~2 {relation} $`,
  `{we} ~4 want|need|request|demand|require|hereby|expect|ask_for ~3 cancelation|termination $ !of_(?:@_){0,3}(?:{third})`,
  `^ ~4 cancelation|termination please $$`,
  `accept|consider|confirm ~4 my|our|this|the ~2 cancelation|termination $`,
  `notice of cancelation|termination`,
  `my|our ~2 {relation} ~1 will|shall|must|should|to be ~2 canceled|terminated|ended|closed`,
  `consider ~3 {relation} ~1 canceled|terminated|ended|closed|over|void`,
  `{we} have|just|already|now have|just|already|now? canceled|terminated my|our|the ~2 {relation} $ !with_(?!you|your)@ !by_(?:accident|mistake)`,
  // "No choice but to cancel", "give me one reason not to".
  `no|any|only other? choice|option|alternative|way|solution ~~4 {cancel}|canceling|leave|leaving|terminate|terminating|switch|switching`,
  `nothing|what left|else|remains ~~4 {cancel}|leave|terminate|switch`,
  `reason|reasons ~2 not to? {cancel}|leave|switch|terminate|quit`,
  `reason|reasons|why|point to|should|would|we|i we|i|to? stay|keep_paying|renew|remain $`,
  `see|know|understand why ~3 stay|keep_paying|renew|remain|continue_with|pay_for`,
  `not hesitate ~2 {cancel}|leave|switch|terminate`,
  // Other verbs end a contract only when they say so.
  `{we} ~6 {will} ~4 end|ending|close|closing|delete|deleting|terminate|terminating|discontinue|discontinuing|quit|quitting|stop|stopping|drop|dropping|exit|exiting|dissolve|rescind|revoke|break|breaking|suspend|out_of|withdraw_from|withdrawing_from|leave|leaving ${clearlyOurs}`,
  `and|so|therefore|hence am|are|will ~2 ending|end|closing|close|terminating|terminate|{cancel} ${ours}`,
  `{we} ~5 {will} ~4 end|stop|ending|stopping ~3 business|relationship|cooperation ~1 with you`,
  `please|kindly ~1 end|close|delete|terminate|discontinue my|our|this|the ~2 {relation} $ ${notTheirs}`,
  `{we} ~4 stop|stopping|stopped|quit|quitting ~1 using|paying ~1 you|your|for_you|for_your`,
  `{we} ~4 want|get|getting|wants out|out_of_(?:this|our|the) ~2 {relation}? $`,
  `{we} ~6 {will} ~4 leave|leaving|dump|dumping|ditch|ditching|quit|replace|replacing|drop|dropping (?:you|your)_(?:{product}|{provider}|{relation}|guys|people)`,
  `{we} ~6 {will} ~4 leave|leaving|dump|dumping|ditch|ditching|quit|replace|replacing|drop|dropping you !a|the|some|with|to|my|our|an|any`,
  `{we} ~6 {will} ~3 leave|leaving for ~3 {provider}|somebody_else|someone_else`,
  `if|unless|another|again|more ~~~14 {we} ~2 {will} ~2 leave|leaving|gone|out|quit|walk|walking $$`,
  `{we} ~2 {will} ~2 leave|leaving|gone|walk|walking|quit away? if|unless`,
  `{we} ~6 {will} ~2 walk|walking away`,
  // Somebody else.
  `{we} ~8 switch|switching|move|moving|change|changing|migrate|migrating|go|going|look|looking|turn|turning|evaluate|evaluating|search|searching|shop|shopping|talk|talking|consider|considering|find|choose|compare|comparing|leave|leaving|try ~4 elsewhere|somewhere_else|someone_else|somebody_else|(?:another|other|different|new)_(?:{provider})|(?:your|a|the|to)_(?:{provider})|competitors`,
  `{we} ~6 switch|switching|move|moving|change|changing|migrate|migrating|looking over|away? to|for|at another|other|different|new|alternative {product}`,
  `{we} ~6 look|looking|evaluate|evaluating|exploring|considering|comparing|researching|check|checking ~2 alternatives|alternative_(?:{provider}|solutions|tools|platforms)`,
  `look|looking|switch|switching|move|change for|to another|other|different|new {provider}`,
  `(?:take|taking) my|our ~1 business|money|custom|budget ~2 elsewhere|somewhere|away|to`,
  // Not going on.
  `{we} ~3 will|are|am|do|have|shall|would|decided|going|want not ~4 renew|renewing|extend|extending|prolong|prolonging $ !the_(?:certificate|domain|token|session|deadline)`,
  `{we} ~3 will|are|am|do|have|shall|would|decided|going|want not ~4 renew|renewing|extend|extending|prolong|prolonging ~2 {relation}|with_you|it|this|that $`,
  `{we} ~2 decided|choose|chosen|plan|intend against|not ~3 renew|renewing|renewal`,
  `{we} ~3 will|are|am|do|shall|would not|no_longer ~3 stay|staying|remain|remaining|continue|continuing|work|working with_you|with_your|(?:your|a)_(?:customer|client)|as_(?:a|your)`,
  `{we} ~3 will|are|am|do|shall|would not|no_longer ~3 stay|staying $$`,
  `{relation} ~1 will|shall not be? renewed|extended`,
  `{we} ~4 let|letting my|our|the|this ~2 {relation} ~2 expire|lapse|run_out|end`,
  `{we} ~4 not|no_longer ~3 be|remain|your ~2 customer|customers|client|clients much_longer|longer|anymore|any_more|any|for_much_longer`,
  `no|any longer ~2 your? customer|customers|client|clients`,
  `you ~4 lose|losing|lost|loose|loosing ~1 us|me|(?:my|our)_(?:business|account|custom|contract|company)|(?:a|another|one_more)_(?:@_){0,2}(?:customer|client) $`,
  `done|finished|through|fed_up with you|your_(?:{product}|{provider}|guys|people)|caselead $`,
  `{we} ~3 never ~2 buy|use|order|work|do_business ~3 again|you|your|from_you|with_you`,
  `part|parting ways|company`,
  `{we} ~4 pull|pulling the plug`,
  `{we} ~4 jump|jumping ship`,
  `give|giving|serve|serving|submit|submitting|hand|handing|gave in? ~2 notice $ !when|before|if`,
  `consider|take|treat this ~3 notice|resignation|termination|cancelation`,
  `our|my notice ~2 , ~2 {relation} ends|expires`,
  `consider this ~~~3 notice`,
  `{we} ~4 entitled|right|free|within_our_rights to ~1 {cancel}|terminate|withdraw|rescind`,
  `{we} leave|leaving|will_leave for good`,
  `{we} are|am ~1 leaving|out|off $$$`,
  `{we} ~2 no_longer wish|want|intend|plan|willing|interested|prepared ~2 continue_with|continue|stay|be|renew|pay|work_with|use_your|use_you|do_business !a|the|this_(?:page|view)`,
  // One word is enough.
  `{we} say|saying :? {cancel}|churn $$`,
  // Churn, as people who know the word say it.
  `{we} ~4 {will} ~3 churn|churning $`,
  `you ~4 see|risk|face|cause|risking churn $`,
]

/** Said of nothing in particular: of the contract, unless the message is about something else to cancel. */
const bare = readerOf(english, [
  `^ please|just|then|so|no? {cancel} it|this|that $$`,
  `please|just {cancel} $ !and`,
  `{we} want|need|like|have|wish to {cancel} it|this|that $$`,
])

const things =
  /(?<!\p{L})(?:order|meeting|booking|appointment|export|import|job|run|upload|download|invitation|invite|payment|transfer|request|call|event|recording|task|build|deployment|shipment|delivery|reservation|ticket|flight|invoice|sync|process|session|backup|migration|campaign|workflow|webhook|dialog|print|scan|draft|transaction|query)s?(?!\p{L})/iu

/** What "cancel it" is about, as far as the whole message says. */
export const isOfSomethingElse = (text: string): boolean => things.test(text)

export const leavesInEnglish = {
  saysBarely: bare.says,
  trigger:
    triggers(`cancel terminat end_ ending close_ closing delet discontinu quit stop drop exit dissolv rescind
    revok break_ suspend out_ withdraw leav dump ditch replac gone_ walk switch mov migrat elsewhere somewhere
    someone somebody another_ other_ different alternativ compet provider vendor supplier rival business money
    renew extend prolong stay remain continu longer expire lapse lose_ losing lost_ loos done_with finished_with
    through_with fed never part_ parting pull jump notice churn keep_ stop any_more anymore`),
  ...readerOf(english, leaving),
}
