import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  print,
} from 'graphql';
import { kindOf } from '../contract/contract.ts';
import { listKeyedTypes } from './contract-types.ts';

/** The key of a thing that no city has. */
const unknownKey = 'conformance-check';

/** Returns the id of a thing that the city does not have. */
export const unknownIdOf = (slug: string, typeName: string): string => `${slug}:${kindOf(typeName)}:${unknownKey}`;

/**
 * Writes the selection of all fields of a type, so many levels deep: of things that can be asked for on their own only
 * their key, and below the last level nothing but type names.
 */
export function selectAll(contract: GraphQLSchema, type: GraphQLOutputType, levels = 4): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (levels === 0) return ' { __typename }';
  const keyed = [...listKeyedTypes(contract), contract.getType('City')];
  const fields = isObjectType(named) ? Object.values(named.getFields()) : [];
  const inner = fields.flatMap((field) => {
    const of = getNamedType(field.type);
    if (isLeafType(of)) return [`${field.name}${writeArguments(field, '')}`];
    if (keyed.includes(of)) return [`${field.name}${writeArguments(field, '')} { __typename ${keyOf(of.name)} }`];
    return [writeField(contract, field, '', levels - 1)];
  });
  return ` { ${['__typename', ...inner].join(' ')} }`;
}

/** Writes a field with the arguments that it needs and all that it has; ids are of things that the city lacks. */
export function writeField(
  contract: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  slug: string,
  levels = 4,
): string {
  return `${field.name}${writeArguments(field, slug)}${selectAll(contract, field.type, levels)}`;
}

const keyOf = (typeName: string): string => (typeName === 'City' ? 'slug' : 'id');

function writeArguments(field: GraphQLField<unknown, unknown>, slug: string): string {
  // What can be switched on is switched off: a server that lets anybody write is not to be closed by being checked.
  const wanted = field.args.filter(
    (one) => isNeeded(one) || one.name === 'first' || `${getNamedType(one.type)}` === 'Boolean',
  );
  if (wanted.length === 0) return '';
  const written = wanted.map((argument) => {
    const value = argument.name === 'first' ? 2 : sampleOf(argument, slug, typeNameOf(field));
    return `${argument.name}: ${print(astFromValue(value, argument.type)!)}`;
  });
  return `(${written.join(', ')})`;
}

const isNeeded = ({ type, defaultValue }: GraphQLArgument | GraphQLInputField): boolean =>
  isNonNullType(type) && defaultValue === undefined;

/** The type of the thing that a root field is about: `District` of `withdrawDistrict`, which answers with an id. */
function typeNameOf({ name, type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  return isObjectType(named) ? named.name : name.replace(/^[a-z]+(?=[A-Z])/, '');
}

function sampleOf({ name, type }: GraphQLArgument | GraphQLInputField, slug: string, typeName: string): unknown {
  if (name === 'city') return slug;
  if (name === 'id') return unknownIdOf(slug, typeName);
  if (name === 'key') return unknownKey;
  return sampleValue(type, slug, typeName);
}

function sampleValue(type: GraphQLInputType, slug: string, typeName: string): unknown {
  if (isNonNullType(type)) return sampleValue(type.ofType, slug, typeName);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.name === 'Visibility' ? 'DRAFT' : type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const wanted = fields.filter((field) => isNeeded(field) || ['key', 'visibility'].includes(field.name));
    return Object.fromEntries(wanted.map((field) => [field.name, sampleOf(field, slug, typeName)]));
  }
  return samples[type.name] ?? 'Konformitätsprüfung';
}

const samples: Record<string, unknown> = {
  Int: 1,
  Float: 1,
  Boolean: false,
  DateTime: '2030-01-01T10:00:00Z',
  PartialDate: '2030-01-01',
  WebAddress: 'https://stadt.example/',
};
