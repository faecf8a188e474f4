import { foldName } from '../../city/fold-name.ts';

/** The federal states: the first digits of their keys, their codes, and what else they are called. */
const states: [key: string, code: string, ...names: string[]][] = [
  ['01', 'SH', 'Schleswig-Holstein'],
  ['02', 'HH', 'Hamburg', 'Freie und Hansestadt Hamburg'],
  ['03', 'NI', 'Niedersachsen', 'Lower Saxony', 'NDS', 'Nds.'],
  ['04', 'HB', 'Bremen', 'Freie Hansestadt Bremen'],
  ['05', 'NW', 'Nordrhein-Westfalen', 'North Rhine-Westphalia', 'NRW'],
  ['06', 'HE', 'Hessen', 'Hesse'],
  ['07', 'RP', 'Rheinland-Pfalz', 'Rhineland-Palatinate', 'RLP'],
  ['08', 'BW', 'Baden-Württemberg', 'BaWü'],
  ['09', 'BY', 'Bayern', 'Freistaat Bayern', 'Bavaria'],
  ['10', 'SL', 'Saarland'],
  ['11', 'BE', 'Berlin'],
  ['12', 'BB', 'Brandenburg', 'BRB'],
  ['13', 'MV', 'Mecklenburg-Vorpommern', 'Mecklenburg-Western Pomerania', 'Meck-Pomm'],
  ['14', 'SN', 'Sachsen', 'Freistaat Sachsen', 'Saxony'],
  ['15', 'ST', 'Sachsen-Anhalt', 'Saxony-Anhalt', 'LSA'],
  ['16', 'TH', 'Thüringen', 'Freistaat Thüringen', 'Thuringia'],
];

const codeOf = new Map(
  states.flatMap(([, code, ...names]) =>
    [code, `DE-${code}`, ...names].map((name) => [foldName(name), `DE_${code}`] as const),
  ),
);
const codeOfKey = new Map(states.map(([key, code]) => [key, `DE_${code}`]));

/** Reads a federal state from its name, in German or English, or its code; null when there is no such state. */
export const findState = (text: string): string | null => codeOf.get(foldName(text)) ?? null;

/** Returns the federal state in which an official municipality key lies; null when there is none with these digits. */
export const stateOfKey = (ags: string): string | null => codeOfKey.get(ags.slice(0, 2)) ?? null;

/** Reads an official key: 8 digits, also without the zero that spreadsheets drop, the 12 of a regional key, the 5 of a district. */
export function findKey(text: string): string | null {
  const digits = text.replace(/[\s./-]/g, '');
  if (!/^\d+$/.test(digits)) return null;
  const whole = digits.length === 7 || digits.length === 11 || digits.length === 4 ? `0${digits}` : digits;
  const ags = whole.length === 12 ? whole.slice(0, 5) + whole.slice(9) : whole.padEnd(8, whole.length === 5 ? '0' : '');
  return ags.length === 8 && stateOfKey(ags) ? ags : null;
}
