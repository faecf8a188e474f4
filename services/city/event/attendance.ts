import { z } from 'zod';
import type { Prisma } from '../../../prisma/city/client/client.ts';
import { type Attendance, sectors } from '../../shared/feed/item.ts';
import { between, list } from '../../shared/fields.ts';

/** How many came to an event, by sector, as an input has it; each sector once. */
export const attendanceField = list(
  z.object({ sector: z.enum(sectors), count: between(0, 1_000_000) }),
  sectors.length,
).refine((counts) => new Set(counts.map(({ sector }) => sector)).size === counts.length);

/** Returns how many came to an event, by sector. */
export const attendanceOf = ({ attendance }: { attendance: Prisma.JsonValue }): Attendance[] =>
  attendance as unknown as Attendance[];
