import {
  activities,
  adjectives,
  firstParts,
  groups,
  lastParts,
  months,
  places,
  streets,
  weekdays,
} from './vocabulary.ts';

/** Gives numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export type Chance = () => number;
export function createChance(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Chooses one of a list; the first ones far more often than the last, as words are used. */
export const choose = <Value>(chance: Chance, values: readonly Value[]): Value =>
  values[Math.floor(values.length * chance() ** 2.2)]!;

/** Chooses one of a list, each as often as the others. */
export const draw = <Value>(chance: Chance, values: readonly Value[]): Value =>
  values[Math.floor(values.length * chance())]!;

/** A compound noun with its articles in the nominative, accusative and dative. */
export interface Noun {
  word: string;
  der: string;
  den: string;
  dem: string;
}

const articles = { m: ['der', 'den', 'dem'], f: ['die', 'die', 'der'], n: ['das', 'das', 'dem'] } as const;

export function createNoun(chance: Chance): Noun {
  const [last, gender] = choose(chance, lastParts).split(':') as [string, keyof typeof articles];
  const word = `${choose(chance, firstParts)}${last}`;
  const [der, den, dem] = articles[gender].map((article) => `${article} ${word}`) as [string, string, string];
  return { word, der, den, dem };
}

/** Makes up the name of a place to meet. */
export const createPlace = (chance: Chance): string =>
  `${choose(chance, places)} ${draw(chance, firstParts)}${draw(chance, streets)}`;

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);

/** Writes what somebody in a town hall could write about something; every sentence is right German, if not deep. */
const patterns: ((chance: Chance, noun: Noun) => string)[] = [
  (c, n) => `${capital(n.der)} lädt ${choose(c, groups)} ein, gemeinsam zu ${choose(c, activities)}.`,
  (c, n) => `Bei ${n.dem} können ${choose(c, groups)} ${choose(c, activities)} und ${choose(c, activities)}.`,
  (c) => `${choose(c, groups)} und ${choose(c, groups)} treffen sich jeden ${draw(c, weekdays)} im Ortsteil.`,
  (c, n) => `Seit dem letzten ${draw(c, months)} gibt es ${n.den} für ${choose(c, groups)}.`,
  (c) =>
    `Das ${choose(c, adjectives)}e Angebot richtet sich an ${choose(c, groups)}, die gern ${choose(c, activities)}.`,
  (c) => `Unterstützt wird das von ${createNoun(c).dem} und ${createNoun(c).dem}.`,
  (c, n) => `Wer bei ${n.dem} mitmachen will, kommt am ${draw(c, weekdays)} vorbei: ${createPlace(c)}.`,
  (c) => `Es geht darum, ${choose(c, adjectives)}e Ideen zu sammeln und ${choose(c, adjectives)} zu bleiben.`,
  (c) => `Daraus ist ${createNoun(c).der} entstanden, ${choose(c, adjectives)} und ${choose(c, adjectives)}.`,
  (c) => `Eine Anmeldung ist bis ${draw(c, weekdays)} möglich, Kosten entstehen für ${choose(c, groups)} keine.`,
  (c) => `Zusammen mit ${createNoun(c).dem} wird im ${draw(c, months)} ${createNoun(c).der} vorbereitet.`,
  (c, n) =>
    `${capital(n.der)} sucht ${choose(c, groups)}, die ${choose(c, activities)} oder ${choose(c, activities)} möchten.`,
  (c) => `Im ${draw(c, months)} folgt ${createNoun(c).der} mit ${choose(c, adjectives)}em Programm.`,
  (c) => `Viele ${choose(c, groups)} bringen sich ein, indem sie ${choose(c, activities)}.`,
  (c) => `Gefördert durch ${createNoun(c).den}, begleitet von ${choose(c, adjectives)}en Partnern.`,
];

/** Writes a text of some sentences about something. */
export const writeText = (chance: Chance, noun: Noun, sentences: number): string =>
  Array.from({ length: sentences }, () => draw(chance, patterns)(chance, noun)).join(' ');

const titles: ((chance: Chance, noun: Noun) => string)[] = [
  (c, n) => `${n.word} ${draw(c, firstParts)}${draw(c, streets)}`,
  (c, n) => `${capital(choose(c, adjectives))}e Wege: ${n.word}`,
  (c, n) => `${n.word} für ${choose(c, groups)}`,
  (c, n) => `${n.word} im ${choose(c, places)}`,
  (c, n) => `Gemeinsam ${choose(c, activities)}: ${n.word}`,
];

/** Writes what something is called. */
export const writeTitle = (chance: Chance, noun: Noun): string => draw(chance, titles)(chance, noun);
