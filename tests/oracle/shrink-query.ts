import {
  type ASTNode,
  BREAK,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import { dropUnused, readOperation } from './drop-unused.ts';
import type { Question } from './oracle.ts';

/** What can be taken out of a query: what it selects, and what is said about it. */
const removable: ReadonlySet<string> = new Set([
  Kind.FIELD,
  Kind.INLINE_FRAGMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.ARGUMENT,
  Kind.DIRECTIVE,
]);

/** Takes out of a question, piece by piece, what is not needed for it to have a `fault`, for so many milliseconds. */
export async function shrinkQuery(
  schema: GraphQLSchema,
  question: Question,
  hasFault: (question: Question) => Promise<boolean>,
  forMs: number,
): Promise<Question> {
  const until = Date.now() + forMs;
  let smallest = question;
  let changed = true;
  while (changed) {
    changed = false;
    for (let index = 0; Date.now() < until; ) {
      const candidate = takeOut(schema, smallest, index);
      if (candidate === 'no such piece') break;
      if (candidate && (await hasFault(candidate))) {
        smallest = candidate;
        changed = true;
      } else index += 1;
    }
  }
  return smallest;
}

/** Returns the question without its piece number `index`; null when it would not be valid without it. */
function takeOut(schema: GraphQLSchema, question: Question, index: number): Question | 'no such piece' | null {
  const document = parse(question.query, { noLocation: true });
  let at = -1;
  let piece: ASTNode | undefined;
  visit(document, {
    enter(node) {
      if (removable.has(node.kind)) at += 1;
      if (at !== index || !removable.has(node.kind)) return;
      piece = node;
      return BREAK;
    },
  });
  if (!piece) return 'no such piece';
  const without = dropUnused(visit(document, { enter: (node) => (node === piece ? null : undefined) }) as DocumentNode);
  if (hasEmptySelection(without) || validate(schema, without, specifiedRules).length > 0) return null;
  const declared = readOperation(without).variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
  const given = Object.entries(question.variables).filter(([name]) => declared.includes(name));
  return { ...question, query: print(without), variables: Object.fromEntries(given) };
}

function hasEmptySelection(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    SelectionSet({ selections }) {
      if (selections.length === 0) found = true;
    },
  });
  return found;
}
