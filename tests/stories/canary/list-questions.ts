import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Canaries } from './canaries.ts';

/** A GraphQL request that has canaries in every argument. */
export interface Question {
  field: string;
  query: string;
}

/** Lists requests for every root field of a schema, with canaries wherever a text can stand, whether it fits there or not. */
export function listQuestions(schema: GraphQLSchema, canaries: Canaries): Question[] {
  const write = createWriter(canaries);
  const ask = (operation: 'query' | 'mutation') => {
    const root = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(root?.getFields() ?? {}).flatMap((field) =>
      ways.map((way) => ({
        field: field.name,
        query: `${operation} { ${writeField(field, (arg) => write(arg, way))} }`,
      })),
    );
  };
  return [...ask('query'), ...ask('mutation')];
}

/** Ids that could be right reach further than those that are none. */
const ways = ['fitting', 'odd'] as const;
type Way = (typeof ways)[number];

function writeField({ name, args, type }: GraphQLField<unknown, unknown>, write: (arg: GraphQLArgument) => string) {
  const sent = args.length > 0 ? `(${args.map((arg) => `${arg.name}: ${write(arg)}`).join(', ')})` : '';
  return `${name}${sent}${isLeafType(getNamedType(type)) ? '' : ' { __typename }'}`;
}

function createWriter({ email, phone, name, token, word }: Canaries) {
  const text = (field: string): string => {
    if (/mail/i.test(field)) return email;
    if (/phone/i.test(field)) return phone;
    if (/token|code|secret/i.test(field)) return token;
    if (/url|endpoint|website/i.test(field)) return `http://127.0.0.1:9/${word}`;
    return `${name} ${email} ${phone}`;
  };
  const id = (field: string): string =>
    /city|slug|region/i.test(field) ? 'hattingen' : `hattingen:initiative:${word}`;
  const value = (type: GraphQLInputType, field: string, way: Way, depth: number): string => {
    if (isNonNullType(type)) return value(type.ofType, field, way, depth);
    if (isListType(type)) return `[${value(type.ofType, field, way, depth)}]`;
    if (isEnumType(type)) return type.getValues()[0]!.name;
    if (isInputObjectType(type)) {
      if (depth > 3) return '{}';
      const fields = Object.values(type.getFields());
      return `{ ${fields.map((inner) => `${inner.name}: ${value(inner.type, inner.name, way, depth + 1)}`).join(', ')} }`;
    }
    if (type.name === 'Int') return '5';
    if (type.name === 'Float') return '5.5';
    if (type.name === 'Boolean') return 'true';
    if (way === 'odd') return JSON.stringify(text(field));
    if (type.name === 'ID') return JSON.stringify(id(field));
    if (type.name === 'DateTime') return '"2030-05-31T18:00:00+02:00"';
    if (type.name === 'PartialDate') return '"2030-05"';
    if (field === 'slug' || field === 'key') return JSON.stringify(word);
    if (field === 'state') return '"DE_NW"';
    return JSON.stringify(text(field));
  };
  return (arg: GraphQLArgument, way: Way): string => value(arg.type, arg.name, way, 0);
}
