/** How long the address of an export holds, and how long sending it may take, in milliseconds. */
export const exportLimits = { holdsMs: 10 * 60_000, sendMs: 10 * 60_000, rowsAtOnce: 100 } as const;

/** How much an export that is brought to a node may hold: the file, and its data once they are unpacked, in bytes. */
export interface ImportLimits {
  zipBytes: number;
  dataBytes: number;
}
export const importLimits: ImportLimits = { zipBytes: 256 * 1024 * 1024, dataBytes: 256 * 1024 * 1024 };
