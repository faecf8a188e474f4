import { isUnionType, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { kindOf } from '../../../../services/shared/contract/contract.ts';
import { contract } from '../../../gateway/sharding/contract-city.ts';

test('the contract can be asked for entities of every type with a key', () => {
  const union = contract.getType('_Entity');
  const names = isUnionType(union) ? union.getTypes().map(({ name }) => name) : [];
  expect(names).toEqual(expect.arrayContaining(['City', 'Initiative', 'Event', 'BestPractice', 'District']));
  const document = parse(
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Listing { id } ... on City { slug } } }',
  );
  expect(validate(contract, document)).toEqual([]);
});

test('the kind of a type is its name in small letters with hyphens', () => {
  expect(['Event', 'BestPractice', 'WorkingGroup'].map(kindOf)).toEqual(['event', 'best-practice', 'working-group']);
});
