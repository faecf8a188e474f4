import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { Choices } from './choices.ts';

interface Variable {
  name: string;
  /** Its declaration, for instance `$v1: Int = 3`. */
  declaration: string;
  /** What it stands for in the end; undefined when it is neither given nor has a default. */
  effective: unknown;
}

/** Writes values into queries, as literals or as variables, and remembers the variables. */
export class Variables {
  readonly declared: Variable[] = [];
  readonly given: Record<string, unknown> = {};
  readonly #choices: Choices;
  readonly #reusable = new Map<string, Variable[]>();

  constructor(choices: Choices) {
    this.#choices = choices;
  }

  /** Finds a variable that was declared for the same purpose and stands for a value that `fits`. */
  reuse(purpose: string, fits: (value: unknown) => boolean): Variable | undefined {
    const known = this.#reusable.get(purpose) ?? [];
    return known.length > 0 && this.#choices.chance(20) ? known.find(({ effective }) => fits(effective)) : undefined;
  }

  /** Writes one value of a type. A nullable value may turn into a variable that is null or missing. */
  write(type: GraphQLInputType, value: unknown, purpose = ''): { text: string; effective: unknown } {
    const { chance, below } = this.#choices;
    if (chance(60)) return { text: this.#writeLiteral(type, value), effective: value };
    const named = String(type).replace(/!$/, '');
    const literal = printLiteral(type, value);
    const modes: (() => Variable)[] = [
      () => this.#declare(`${named}!`, value, value),
      () => this.#declare(`${named}! = ${literal}`, undefined, value),
      () => this.#declare(`${named} = ${literal}`, undefined, value),
      ...(isNonNullType(type)
        ? []
        : [
            () => this.#declare(named, value, value),
            () => this.#declare(`${named} = null`, value, value),
            () => this.#declare(named, null, null),
            () => this.#declare(named, undefined, undefined),
            () => this.#declare(`${named} = ${literal}`, null, null),
          ]),
    ];
    const variable = modes[below(modes.length)]!();
    if (purpose) this.#reusable.set(purpose, [...(this.#reusable.get(purpose) ?? []), variable]);
    return { text: `$${variable.name}`, effective: variable.effective };
  }

  #declare(type: string, given: unknown, effective: unknown): Variable {
    const name = `v${this.declared.length + 1}`;
    const variable = { name, declaration: `$${name}: ${type}`, effective };
    this.declared.push(variable);
    if (given !== undefined) this.given[name] = given;
    return variable;
  }

  /** Writes a literal, of which parts may be variables. */
  #writeLiteral(type: GraphQLInputType, value: unknown): string {
    const { chance, below } = this.#choices;
    const nullable = isNonNullType(type) ? type.ofType : type;
    if (isListType(nullable) && Array.isArray(value) && value.length > 0 && chance(40)) {
      // A single value stands for a list of one.
      if (value.length === 1) return this.#writeLiteral(nullable.ofType, value[0]);
      const at = below(value.length);
      const parts = value.map((entry, index) =>
        index === at ? this.write(nullable.ofType, entry).text : printLiteral(nullable.ofType, entry),
      );
      return `[${parts.join(', ')}]`;
    }
    if (isInputObjectType(nullable)) {
      const fields = Object.values(nullable.getFields()).map(
        (field) => `${field.name}: ${this.write(field.type, (value as Record<string, unknown>)[field.name]).text}`,
      );
      return `{ ${fields.join(', ')} }`;
    }
    return printLiteral(type, value);
  }
}

function printLiteral(type: GraphQLInputType, value: unknown): string {
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (isListType(nullable))
    return `[${(value as unknown[]).map((one) => printLiteral(nullable.ofType, one)).join(', ')}]`;
  if (isEnumType(nullable)) return String(value);
  if (!isInputObjectType(nullable)) return JSON.stringify(value);
  const fields = Object.values(nullable.getFields());
  const values = value as Record<string, unknown>;
  return `{ ${fields.map(({ name, type }) => `${name}: ${printLiteral(type, values[name])}`).join(', ')} }`;
}
