import type { Reason } from '../../services/shared/refusal.ts';
import type { EntityField, TopField } from './analyse.ts';
import type { Variables } from './city-request.ts';
import { routeRepresentation, routeRootField } from './route.ts';

/** What falls to one city: root fields by key, positions by variable of representations. */
export interface Share {
  city: string;
  rootKeys: Set<string>;
  positions: Map<string, number[]>;
}
/** A position of the answer that no city can be asked for. */
export interface Refused {
  path: readonly (string | number)[];
  reason: Reason;
  argument?: string;
}

/** Shares fields out: one share per city, or, `inOrder`, one per run of fields of the same city. */
export function shareOut(
  fields: readonly TopField[],
  variables: Variables,
  inOrder: boolean,
): { shares: readonly Share[]; refused: readonly Refused[] } {
  const shares: Share[] = [];
  const refused: Refused[] = [];
  const byCity = new Map<string, Share>();
  const shared = new Set<string>();

  const getShare = (city: string): Share => {
    const known = inOrder ? shares.at(-1) : byCity.get(city);
    if (known?.city === city) return known;
    const share = { city, rootKeys: new Set<string>(), positions: new Map<string, number[]>() };
    shares.push(share);
    byCity.set(city, share);
    return share;
  };
  const shareEntities = ({ key, variable }: EntityField): void => {
    for (const [index, representation] of readRepresentations(variables, variable).entries()) {
      const route = routeRepresentation(representation);
      if (!('city' in route)) {
        refused.push({ path: [key, index], reason: route.refusal, argument: route.argument });
      } else if (!shared.has(variable)) {
        const { positions } = getShare(route.city);
        const list = positions.get(variable);
        if (list) list.push(index);
        else positions.set(variable, [index]);
      }
    }
    // Two aliases may read the same variable: its representations are sent once all the same.
    shared.add(variable);
  };

  for (const field of fields) {
    if (field.kind === 'entities') shareEntities(field);
    if (field.kind !== 'root') continue;
    const route = routeRootField(field, variables);
    if ('city' in route) getShare(route.city).rootKeys.add(field.key);
    else refused.push({ path: [field.key], reason: route.refusal, argument: route.argument });
  }
  return { shares, refused };
}

/** Returns the representations that a variable holds. */
export function readRepresentations(variables: Variables, variable: string): readonly unknown[] {
  const value = variables[variable];
  return Array.isArray(value) ? value : [];
}
