import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  GraphQLNonNull,
  type GraphQLNullableType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  parse,
  print,
} from 'graphql';
import type { Choices } from './choices.ts';
import { dropUnused, readOperation } from './drop-unused.ts';
import type { Question } from './oracle.ts';
import type { Pools } from './pools.ts';
import { Scope } from './scope.ts';
import { Variables } from './variables.ts';

type Field = GraphQLField<unknown, unknown>;
type Selectable = Extract<GraphQLCompositeType, { getFields(): unknown }>;

/** What an operation has used up of what it may hold. */
interface Tally {
  aliases: number;
  directives: number;
  fields: number;
  rootFields: number;
}
/** Where a selection set stands: what it may still hold. */
interface Place {
  scope: Scope;
  /** How many levels of fields may follow, this one included. */
  depth: number;
  /** How many objects may stand here at most, for each of those above. */
  room: number;
}
interface Fragment extends Place {
  name: string;
  type: Selectable;
  text: string;
  tally: Tally;
}

const nothing: Tally = { aliases: 0, directives: 0, fields: 0, rootFields: 0 };
const limits: Tally = { aliases: 15, directives: 20, fields: 50, rootFields: 10 };
const fragmentLimits: Tally = { aliases: 3, directives: 3, fields: 14, rootFields: 3 };
const kindsOfTally = Object.keys(nothing) as (keyof Tally)[];
/** About how many objects the lists without `first` hold. */
const listLengths: Record<string, number> = {
  cities: 12,
  regions: 6,
  partnerCities: 4,
  districts: 8,
  withoutConference: 8,
};
/** The fields that come more often than others, so that queries go far and find something. */
const weights: Record<string, number> = {
  city: 6,
  cities: 4,
  initiative: 3,
  event: 3,
  bestPractice: 2,
  district: 2,
  region: 2,
  nodes: 4,
  edges: 2,
  node: 2,
  initiatives: 3,
  events: 3,
  bestPractices: 3,
  partnerCities: 4,
};

/** Writes a random valid query over a schema within the limits of a client; the same choices write the same query. */
export const writeQuery = (schema: GraphQLSchema, pools: Pools, choices: Choices, viewers: Question['viewer'][]) =>
  new Writer(schema, pools, choices).write(viewers);

class Writer {
  readonly #schema: GraphQLSchema;
  readonly #pools: Pools;
  readonly #choices: Choices;
  readonly #variables: Variables;
  readonly #fragments: Fragment[] = [];
  #tally: Tally = { ...nothing };
  #limits = limits;

  constructor(schema: GraphQLSchema, pools: Pools, choices: Choices) {
    this.#schema = schema;
    this.#pools = pools;
    this.#choices = choices;
    this.#variables = new Variables(choices);
  }

  write(viewers: Question['viewer'][]): Question {
    const { pick, chance } = this.#choices;
    const viewer = pick(viewers);
    const root = this.#schema.getQueryType()!;
    const selections = this.#select(root, { scope: new Scope(), depth: 10, room: pick([40, 12, 100, 200]) });
    const name = chance(50) ? ' Random' : '';
    const declared = this.#variables.declared.map(({ declaration }) => declaration).join(', ');
    const texts = this.#fragments.map(({ name, type, text }) => `fragment ${name} on ${type.name} ${text}`);
    const operation = `query${name}${declared && `(${declared})`} ${selections}`;
    const document = dropUnused(parse([operation, ...texts].join('\n'), { noLocation: true }));
    const used = new Set(readOperation(document).variableDefinitions?.map(({ variable }) => variable.name.value));
    const given = Object.entries(this.#variables.given).filter(([name]) => used.has(name));
    return { query: print(document), variables: Object.fromEntries(given), viewer };
  }

  /** Writes a new fragment on a type, such that it can stand in a place and in others like it. */
  #writeFragment(type: Selectable, { depth, room }: Place): Fragment {
    const [outer, scope] = [this.#tally, new Scope()];
    this.#tally = { ...nothing };
    this.#limits = fragmentLimits;
    const place = { scope, depth: Math.min(depth, 4), room: Math.min(room, 12) };
    const text = this.#select(type, place);
    const fragment = { ...place, name: `F${this.#fragments.length + 1}`, type, text, tally: this.#tally };
    this.#fragments.push(fragment);
    this.#tally = outer;
    this.#limits = limits;
    return fragment;
  }

  #select(type: Selectable, place: Place): string {
    const { below } = this.#choices;
    const isRoot = type === this.#schema.getQueryType();
    const wanted = 1 + below(isRoot ? 4 : 5);
    const parts = Array.from({ length: wanted }, () => this.#writePart(type, place)).filter((part) => part !== '');
    return `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
  }

  #writePart(type: Selectable, place: Place): string {
    const way = this.#choices.below(100);
    if (way < 35) return this.#writeField(type, place, false);
    if (way < 80) return this.#writeField(type, place, true);
    if (way < 85) return this.#writeInlineFragment(type, place);
    if (way < 97) return this.#writeSpread(type, place);
    return this.#writeTypename(type, place);
  }

  #writeField(type: Selectable, place: Place, isNested: boolean): string {
    const all = Object.values(type.getFields()) as Field[];
    const leaves = all.filter((field) => !isCompositeType(getNamedType(field.type)));
    const nested = all.filter((field) => !leaves.includes(field) && place.depth > 1 && lengthOf(field) <= place.room);
    const isRoot = type === this.#schema.getQueryType();
    const choices = leaves.length === 0 || (isNested && nested.length > 0) ? nested : leaves;
    if (choices.length === 0 || this.#tally.fields >= this.#limits.fields) return '';
    if (isRoot && this.#tally.rootFields >= this.#limits.rootFields) return '';
    const field = this.#choices.pick(weigh(choices));
    const { text: given, first } = this.#writeArguments(field, place.room);
    const signature = `${field.name}${given}: ${field.type}`;
    const key = this.#chooseKey(field, leaves, place.scope, signature);
    if (!key) return '';
    this.#tally.fields += 1;
    if (isRoot) this.#tally.rootFields += 1;
    const scope = place.scope.add(key, signature);
    const start = `${key === field.name ? '' : `${key}: `}${field.name}${given}${this.#writeDirective()}`;
    const named = getNamedType(field.type);
    if (!isCompositeType(named)) return start;
    const room = Math.max(1, Math.floor(place.room / (first ?? lengthOf(field))));
    return `${start} ${this.#select(named as Selectable, { scope, depth: place.depth - 1, room })}`;
  }

  /** Chooses under which key a field stands: mostly its name, at times an alias, which may be another field's name. */
  #chooseKey(field: Field, leaves: Field[], scope: Scope, signature: string): string | null {
    const { chance, pick } = this.#choices;
    const canAlias = this.#tally.aliases < this.#limits.aliases;
    const wished = canAlias && chance(12) ? pick(['a', 'b', 'alias', ...leaves.map(({ name }) => name)]) : field.name;
    if (scope.accepts(wished, signature)) {
      if (wished !== field.name) this.#tally.aliases += 1;
      return wished;
    }
    const free = Array.from({ length: 40 }, (_, n) => `${field.name}${n + 2}`).find((key) =>
      scope.accepts(key, signature),
    );
    if (!canAlias || !free) return null;
    this.#tally.aliases += 1;
    return free;
  }

  #writeArguments(field: Field, room: number): { text: string; first?: number } {
    const isPage = field.args.some(({ name }) => name === 'first');
    const mistakes = this.#choices.chance(3) ? field.args.filter(canBeMistaken) : [];
    const mistaken = mistakes.length > 0 ? this.#choices.pick(mistakes) : undefined;
    let first: number | undefined = isPage ? 20 : undefined;
    const texts = field.args.flatMap((argument) => {
      // Which of two mistakes is told first is nobody's business, and a cursor of another order is one.
      if (mistaken && mistaken !== argument && argument.name === 'after') return [];
      const purpose = `${field.name} ${argument.name}`;
      const fits = (value: unknown) => argument.name !== 'first' || ((value ?? 20) as number) <= room;
      const known = this.#variables.reuse(purpose, fits);
      if (known) {
        if (argument.name === 'first') first = Number(known.effective ?? 20);
        return [`${argument.name}: $${known.name}`];
      }
      const site = { name: field.name, room, mistaken: argument === mistaken };
      const value = this.#pools.choose(this.#choices, site, argument);
      if (value === undefined) return [];
      // A page of 20 where there is no room for it must not come about by a variable that is null.
      const neverNull = argument.name === 'first' && room < 20;
      const type = neverNull
        ? new GraphQLNonNull(argument.type as GraphQLNullableType & GraphQLInputType)
        : argument.type;
      const written = this.#variables.write(type, value, site.mistaken ? '' : purpose);
      if (argument.name === 'first') first = Math.max(1, Number(written.effective ?? 20));
      return [`${argument.name}: ${written.text}`];
    });
    return { text: texts.length > 0 ? `(${texts.join(', ')})` : '', first };
  }

  #writeInlineFragment(type: Selectable, place: Place): string {
    const conditions = [
      type,
      ...(isObjectType(type) ? type.getInterfaces() : []),
      ...(isInterfaceType(type) ? this.#schema.getPossibleTypes(type) : []),
    ];
    const condition = this.#choices.pick(conditions);
    const isBare = condition === type && this.#choices.chance(40);
    const on = isBare ? '' : ` on ${condition.name}`;
    return `...${on}${this.#writeDirective()} ${this.#select(condition, place)}`;
  }

  #writeSpread(type: Selectable, place: Place): string {
    const { chance, pick } = this.#choices;
    const fits = (fragment: Fragment) => this.#canSpread(fragment, type, place);
    const known = this.#fragments.filter(fits);
    const canAdd = this.#limits === limits && this.#fragments.length < 4;
    const condition = pick([type, ...(isObjectType(type) ? type.getInterfaces() : [])]);
    const isNew = canAdd && (known.length === 0 || chance(25));
    const fragment = isNew ? this.#writeFragment(condition, place) : known.length > 0 ? pick(known) : undefined;
    if (!fragment || !fits(fragment)) return '';
    place.scope.addAll(fragment.scope);
    for (const what of kindsOfTally) this.#tally[what] += fragment.tally[what];
    return `...${fragment.name}${this.#writeDirective()}`;
  }

  #canSpread({ type: condition, depth, room, scope, tally }: Fragment, type: Selectable, place: Place): boolean {
    if (depth > place.depth || room > place.room || !place.scope.acceptsAll(scope)) return false;
    if (kindsOfTally.some((what) => this.#tally[what] + tally[what] > this.#limits[what])) return false;
    if (condition === type) return true;
    if (isInterfaceType(condition) && isObjectType(type)) return this.#schema.isSubType(condition, type);
    return isInterfaceType(type) && isObjectType(condition) && this.#schema.isSubType(type, condition);
  }

  #writeTypename(type: Selectable, { scope }: Place): string {
    if (type === this.#schema.getQueryType()) {
      if (this.#tally.rootFields >= this.#limits.rootFields) return '';
      this.#tally.rootFields += 1;
    }
    const key = this.#tally.aliases < this.#limits.aliases && this.#choices.chance(15) ? 'kind' : '__typename';
    if (key === '__typename' || !scope.accepts(key, '__typename')) return '__typename';
    scope.add(key, '__typename');
    this.#tally.aliases += 1;
    return `${key}: __typename`;
  }

  #writeDirective(): string {
    const { chance, pick } = this.#choices;
    if (this.#tally.directives >= this.#limits.directives || !chance(6)) return '';
    this.#tally.directives += 1;
    const [name, value] = [pick(['include', 'skip']), chance(50)];
    const known = this.#variables.reuse('directive', () => true);
    if (known) return ` @${name}(if: $${known.name})`;
    const type = this.#schema.getDirective(name)!.args[0]!.type;
    return ` @${name}(if: ${this.#variables.write(type, value, 'directive').text})`;
  }
}

const canBeMistaken = ({ name }: { name: string }) =>
  ['first', 'after', 'from', 'to', 'id', 'district', 'state'].includes(name);

/** How many objects a field brings for each object it stands on. */
const lengthOf = ({ name, type }: Field): number => (isListType(type) ? (listLengths[name] ?? 1) : 1);

/** Repeats fields as often as their weight says. */
const weigh = (fields: Field[]): Field[] => fields.flatMap((field) => Array(weights[field.name] ?? 1).fill(field));
