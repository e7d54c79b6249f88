// One for all tabs of a browser: a single stream tells them which of their cases moved. A browser
// gives plain HTTP six connections, and a stream for each tab would leave the seventh none.
import { addressOf, type CaseMoved, type FollowedCase } from './live-words.ts'

interface Tab extends FollowedCase {
  heardAt: number
}

interface Stream {
  address: string
  source: EventSource
}

/** A tab says every minute that it is still there; one that crashed says nothing. */
const silentFor = 200_000
const tryAgainIn = 60_000
/** Streams at once: those of links from mails are one each, and the newest are followed. */
const most = 3

const tabs = new Map<MessagePort, Tab>()
const streams = new Map<string, Stream>()

const scope = self as unknown as { onconnect: (event: MessageEvent) => void }
scope.onconnect = ({ ports: [port] }) => {
  if (port) port.onmessage = ({ data }: MessageEvent<FollowedCase | null>) => hear(port, data)
}

function hear(port: MessagePort, asked: FollowedCase | null) {
  if (asked) tabs.set(port, { ...asked, heardAt: Date.now() })
  else tabs.delete(port)
  for (const [each, { heardAt }] of tabs) if (Date.now() - heardAt > silentFor) tabs.delete(each)
  arrange()
}

/** Opens the streams that the tabs need now, and closes the others. */
function arrange() {
  const asked = [...tabs.values()]
  const places = [...new Set(asked.map(({ from }) => from))].slice(-most)
  const wanted = new Map(
    places.map((place) => [place, addressOf(asked.filter(({ from }) => from === place))]),
  )
  for (const [from, { address, source }] of streams) {
    if (wanted.get(from) === address) continue
    source.close()
    streams.delete(from)
  }
  for (const [from, address] of wanted) {
    if (!streams.has(from)) streams.set(from, { address, source: open(from, address) })
  }
}

function open(from: string, address: string): EventSource {
  const source = new EventSource(address)
  source.addEventListener('open', ({ data }: MessageEvent<string | undefined>) => {
    if (data) tell(from, (number) => ({ seq: JSON.parse(data)[number] ?? null }))
  })
  source.addEventListener('case', ({ data }: MessageEvent<string>) =>
    tell(from, (number) => (number === data ? { seq: null } : null)),
  )
  source.addEventListener('end', () => source.close())
  // A browser gives up for good when it is refused.
  source.addEventListener('error', () => {
    if (source.readyState !== EventSource.CLOSED) return
    setTimeout(() => {
      if (streams.get(from)?.source !== source) return
      streams.delete(from)
      arrange()
    }, tryAgainIn)
  })
  return source
}

function tell(from: string, what: (number: string) => CaseMoved | null) {
  for (const [port, tab] of tabs) {
    const told = tab.from === from ? what(tab.number) : null
    if (told) port.postMessage(told)
  }
}
