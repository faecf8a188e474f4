import type { CityKind } from '../../../../prisma/network/client/client.ts';
import { foldName } from '../../city/fold-name.ts';

/** The words by which each kind is known; capitals and umlauts do not matter. */
export const kindWords: Record<CityKind, string> = {
  CITY: 'Stadt, City, Town, Kreisfreie Stadt, Kreisangehörige Stadt, Große Kreisstadt, Kreisstadt, Hansestadt, Stadtkreis',
  MUNICIPALITY: 'Gemeinde, Markt, Marktgemeinde, Flecken, Ort, Municipality',
  DISTRICT: 'Landkreis, Kreis, District, County, Rural district',
  ASSOCIATION:
    'Verbandsgemeinde, Samtgemeinde, Amt, Verwaltungsgemeinschaft, Gemeindeverband, Städteverbund, Verbund, Zusammenschluss, Städteregion, Association, Association of municipalities',
  OFFICE: 'Büro, Koordinierungsstelle, Office',
};

const kindOf = new Map(
  Object.entries(kindWords).flatMap(([kind, names]) =>
    [kind, ...names.split(', ')].map((name) => [foldName(name), kind as CityKind] as const),
  ),
);

/** Reads what kind of member something is, in German or English; null when the word is not known. */
export const findKind = (text: string): CityKind | null => kindOf.get(foldName(text)) ?? null;

/** Returns what kind of member a name tells of; null for that of a town, which tells nothing. */
export function kindInName(name: string): CityKind | null {
  if (/^(land)?kreis\s|[\s-](land)?kreis$|^landkreis\b/i.test(name)) return 'DISTRICT';
  if (/^(verbands|samt)gemeinde\s|^amt\s|^verwaltungsgemeinschaft\s|^gemeindeverband\s|^städteregion\s/i.test(name)) {
    return 'ASSOCIATION';
  }
  return /^(markt)?gemeinde\s/i.test(name) ? 'MUNICIPALITY' : null;
}
