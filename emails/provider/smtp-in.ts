import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { SMTPServer } from 'smtp-server'

export interface SmtpIn {
  host: string
  /** 0 takes any that is free. */
  port: number
  /** PEM; null offers no STARTTLS. */
  tls: { key: Buffer; cert: Buffer } | null
  /** In bytes. */
  mostBytes: number
  mostReceivers: number
  /** Mails taken in at once; whoever brings one more comes again later. */
  atOnce: number
  /** Whether mail for this address is ours. */
  takes: (address: string) => boolean
  /**
   * Resolves once the mail is kept; rejects where it can't be now, and its server tries again. Reading the
   * pieces of a mail that is too large ends with an error.
   */
  keep: (pieces: AsyncIterable<Uint8Array>, to: string[]) => Promise<void>
  onError: (error: Error) => void
}

export interface SmtpListener {
  port: number
  stop(): Promise<void>
}

const silence = 60_000
const mostClients = 20

/** Receives mail for our own addresses from other mail servers. It sends nothing on to anybody. */
export function receiveSmtp(settings: SmtpIn): Promise<SmtpListener> {
  const { host, port, tls, mostBytes, mostReceivers, takes, onError } = settings
  const server = new SMTPServer({
    ...tls,
    size: mostBytes,
    banner: 'Caselead',
    disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    maxClients: mostClients,
    socketTimeout: silence,
    onRcptTo({ address }, { envelope }, done) {
      if (envelope.rcptTo.length >= mostReceivers) return done(refusal(452, 'Too many recipients'))
      if (!takes(address)) return done(refusal(550, 'No such address here'))
      done()
    },
    onData: receiver(settings),
  })
  server.on('error', onError)
  return new Promise((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(port, host, () => {
      server.server.off('error', reject)
      const address = server.server.address()
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        stop: () => new Promise<void>((done) => server.close(() => done())),
      })
    })
  })
}

type OnData = NonNullable<NonNullable<ConstructorParameters<typeof SMTPServer>[0]>['onData']>

function receiver({ mostBytes, atOnce, keep, onError }: SmtpIn): OnData {
  let underWay = 0
  const take = async (stream: Readable, to: string[]): Promise<Error | null> => {
    const isFull = underWay >= atOnce
    underWay += 1
    try {
      if (isFull) return refusal(451, 'Other mail is being taken in, try again')
      await keep(upTo(mostBytes, stream), to)
      return null
    } catch (error) {
      if (error === tooLarge) return tooLarge
      throw error
    } finally {
      underWay -= 1
      await heard(stream)
    }
  }
  return (stream, { envelope }, done) => {
    const to = envelope.rcptTo.map(({ address }) => address)
    void take(stream, to)
      .catch((error: unknown) => {
        onError(error instanceof Error ? error : new Error(String(error)))
        return refusal(451, 'It can’t be kept now, try again')
      })
      .then((problem) => done(problem))
  }
}

async function* upTo(most: number, stream: Readable): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const piece of stream.iterator({ destroyOnReturn: false })) {
    size += piece.length
    if (size > most) throw tooLarge
    yield piece
  }
}

/** What nobody took is heard to its end, or the answer wouldn't be. */
const heard = (stream: Readable): Promise<void> => finished(stream.resume()).catch(() => {})

const refusal = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode })

const tooLarge = refusal(552, 'This mail is too large')
