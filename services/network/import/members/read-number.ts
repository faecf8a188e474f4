/** What may stand around a number: `ca. 54.400 Einw.`, `71,7 km²`. */
const around = /^(?:ca\.?|rd\.?|rund|etwa|circa|about|~)\s*|\s*(?:einw(?:ohner)?\.?|ew\.?|km²|km2|qkm|inhabitants)$/gi;

/** The signs with which a table writes numbers. */
export type DecimalSign = ',' | '.';

/**
 * Returns the decimal sign that a table uses, or null when it does not show: whole numbers tell by how they part thousands,
 * others by what stands before one, two or more than three digits.
 */
export function findDecimalSign(wholes: string[], others: string[]): DecimalSign | null {
  for (const text of wholes.map(bare)) {
    const [, sign] = /^\d{1,3}([.,])\d{3}$/.exec(text) ?? [];
    if (sign) return sign === '.' ? ',' : '.';
  }
  for (const text of others.map(bare)) {
    const [, sign, after] = /^-?\d+([.,])(\d+)$/.exec(text) ?? [];
    if (sign && after!.length !== 3) return sign as DecimalSign;
  }
  return null;
}

/**
 * Reads a number in German or English form: `54.400`, `54,400`, `71,7`, `1 234.5`. Where a sign can part thousands or be
 * the decimal sign, `decimal` tells. Null when it is no number, or when that is not known.
 */
export function findNumber(text: string, decimal: DecimalSign | null): number | null {
  const written = bare(text);
  if (!/^-?\d+([.,]\d+)*$/.test(written)) return null;
  const groups = written.split(/[.,]/);
  const signs = written.replace(/[^.,]/g, '');
  const isGrouped = groups.slice(1).every((group) => group.length === 3) && groups[0]!.replace('-', '').length <= 3;
  const last = signs.at(-1);
  if (!last) return Number(written);
  if (signs.length === 1 && isGrouped && !decimal) return null;
  if (new Set(signs).size === 1 && isGrouped && last !== decimal) return Number(groups.join(''));
  const whole = written.slice(0, written.lastIndexOf(last));
  if (whole.includes(last) || !/^-?\d+$|^-?\d{1,3}([.,]\d{3})+$/.test(whole)) return null;
  return Number(`${whole.replace(/[.,]/g, '')}.${groups.at(-1)}`);
}

const bare = (text: string) => text.replace(around, '').replace(/[\s'’]/g, '');
