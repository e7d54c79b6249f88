import type { Packet } from '@caselead/core/matrix/packet.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { PacketView } from '../types/record.ts'
import { fileNamed, withFiles } from './file.ts'

/** A packet of a case, its files as they were handed over; what is known by now is added by `packetNow`. */
export function packetNamed(caseId: number, { files, ...words }: Packet): PacketView {
  return files ? { ...words, files: files.map((file) => fileNamed(caseId, file)) } : words
}

export async function packetNow(db: Db, packet: PacketView): Promise<PacketView> {
  const [known = packet] = await withFiles(db, [packet])
  return known
}
