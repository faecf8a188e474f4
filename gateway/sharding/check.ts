import type { GraphQLSchema } from 'graphql';
import { findIdParts, isKey } from '../../services/shared/ids.ts';
import { getAnswerPlan, type Shape, type TypePlan } from './answer-plan.ts';
import type { CityRequest } from './city-request.ts';
import { isAsked } from './collect-fields.ts';

/** What is wrong with an answer, for the log. */
export type BadAnswerWord =
  | 'BODY_NO_OBJECT'
  | 'ERRORS_NO_LIST'
  | 'NO_DATA'
  | 'NULL_FORBIDDEN'
  | 'OBJECT_EXPECTED'
  | 'LIST_EXPECTED'
  | 'LIST_TOO_LONG'
  | 'ENTITIES_LENGTH'
  | 'LEAF_TYPE'
  | 'TYPENAME'
  | 'ID_FOREIGN'
  | 'ID_OTHER'
  | 'SLUG_FOREIGN';

/** An answer of a city that breaks the contract; it holds no text of the city. */
export class BadAnswer extends Error {
  readonly word: BadAnswerWord;

  constructor(word: BadAnswerWord) {
    super(word);
    this.name = 'BadAnswer';
    this.word = word;
  }
}

/** An answer of a city of which `data` keeps the contract; `errors` is as the city sent it. */
export interface CheckedAnswer {
  data: Record<string, unknown> | null;
  errors: readonly unknown[];
}

/**
 * Checks the body of a city's answer against what the city was asked and returns a copy of its data that holds
 * nothing else; throws a `BadAnswer` when it breaks the contract or speaks about another city.
 */
export function checkAnswer(contract: GraphQLSchema, request: CityRequest, body: unknown): CheckedAnswer {
  if (!isObject(body)) throw new BadAnswer('BODY_NO_OBJECT');
  const { data, errors } = body;
  if (errors !== undefined && errors !== null && !Array.isArray(errors)) throw new BadAnswer('ERRORS_NO_LIST');
  const list: readonly unknown[] = errors ?? [];
  if (data === undefined || data === null) {
    if (list.length === 0) throw new BadAnswer('NO_DATA');
    return { data: null, errors: list };
  }
  return { data: copyObject(getAnswerPlan(contract, request.document), data, request), errors: list };
}

type Asked = Pick<CityRequest, 'city' | 'variables' | 'isNewer'>;

function copyObject(plan: TypePlan, value: unknown, asked: Asked): Record<string, unknown> {
  if (!isObject(value)) throw new BadAnswer('OBJECT_EXPECTED');
  const copy: Record<string, unknown> = {};
  for (const { key, alternatives, shape } of plan.fields) {
    if (!isAsked(alternatives, asked.variables)) continue;
    copy[key] = copyValue(shape, Object.hasOwn(value, key) ? value[key] : null, asked);
  }
  return copy;
}

function copyValue(shape: Shape, value: unknown, asked: Asked): unknown {
  if (value === null || value === undefined || isNewWord(shape, value, asked)) {
    if (!shape.nullable) throw new BadAnswer('NULL_FORBIDDEN');
    return null;
  }
  switch (shape.kind) {
    case 'leaf':
      if (!shape.test(value)) throw new BadAnswer('LEAF_TYPE');
      return value;
    case 'id':
      if (!isOwnId(value, shape.idKind, asked.city)) throw new BadAnswer('ID_FOREIGN');
      return value;
    case 'slug':
      if (value !== asked.city) throw new BadAnswer('SLUG_FOREIGN');
      return value;
    case 'typename':
      if (value !== shape.typename) throw new BadAnswer('TYPENAME');
      return value;
    case 'list':
      if (!Array.isArray(value)) throw new BadAnswer('LIST_EXPECTED');
      if (value.length > shape.most) throw new BadAnswer('LIST_TOO_LONG');
      return value.flatMap((item) => (isNewWord(shape.of, item, asked) ? [] : [copyValue(shape.of, item, asked)]));
    case 'object':
      return copyObject(choosePlan(shape.possible(), value, asked), value, asked);
    case 'entities':
      return copyEntities(shape, value, asked);
  }
}

/** Tells whether a newer city uses a word of an enum that is not known here: it is left out. */
const isNewWord = (shape: Shape, value: unknown, { isNewer }: Asked): boolean =>
  isNewer === true && shape.kind === 'leaf' && shape.isEnum && typeof value === 'string' && !shape.test(value);

function copyEntities(shape: Shape & { kind: 'entities' }, value: unknown, asked: Asked): unknown[] {
  const representations = asked.variables[shape.variable];
  if (!Array.isArray(value)) throw new BadAnswer('LIST_EXPECTED');
  if (!Array.isArray(representations) || value.length !== representations.length) {
    throw new BadAnswer('ENTITIES_LENGTH');
  }
  return value.map((entity, index) => {
    if (entity === null) return null;
    const { __typename, id } = representations[index] as Record<string, unknown>;
    const plan = shape.findPlan(__typename);
    if (!plan) throw new BadAnswer('TYPENAME');
    const copy = copyObject(plan, entity, asked);
    for (const key of plan.idKeys) {
      if (Object.hasOwn(copy, key) && copy[key] !== id) throw new BadAnswer('ID_OTHER');
    }
    return copy;
  });
}

/** The type of an object under an interface or union is told by its type name or id, else by the keys it holds. */
function choosePlan(plans: readonly TypePlan[], value: unknown, asked: Asked): TypePlan {
  if (plans.length === 1) return plans[0]!;
  if (!isObject(value)) throw new BadAnswer('OBJECT_EXPECTED');
  const fitting = plans.filter(({ fields }) =>
    fields.every(({ key, alternatives, shape }) => {
      if (!isAsked(alternatives, asked.variables)) return true;
      if (shape.kind === 'typename') return value[key] === shape.typename;
      return shape.kind !== 'id' || isOwnId(value[key], shape.idKind, asked.city);
    }),
  );
  const holdsAll = ({ fields }: TypePlan) =>
    fields.every(({ key, alternatives }) => !isAsked(alternatives, asked.variables) || Object.hasOwn(value, key));
  const byKeys = fitting.filter(holdsAll).sort((a, b) => b.fields.length - a.fields.length);
  const plan = byKeys[0] ?? fitting[0];
  if (!plan) throw new BadAnswer('TYPENAME');
  return plan;
}

function isOwnId(value: unknown, kind: string | null, city: string): boolean {
  if (typeof value !== 'string') return false;
  if (kind === null) return findIdParts(value)?.city === city;
  const start = `${city}:${kind}:`;
  return value.startsWith(start) && isKey(value.slice(start.length));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
