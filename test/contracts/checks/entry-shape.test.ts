import { entry, listing, refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const [id] = ['%2B12065550100'];
const notObject = 'partial-failure/entry-shape entry-not-object';
const notString = 'partial-failure/entry-shape entry-member-not-string';
const idMissing = 'partial-failure/entry-id-present entry-id-missing';
const { PhoneNumberId: _taken, ...nameless } = entry(id);

testCheck('entry-shape', {
  holdsOn: {
    'the sample exchange': sample(),
    'an entry as published': listing([entry(id)]),
    'an entry that only names its id': listing([{ PhoneNumberId: id }]),
    'an empty id': listing([entry('')]),
    'unknown members, also null ones': listing([entry(id, { Status: null, Retry: 1 })]),
  },
  leavesAlone: {
    'an answer without a list': sample({ body: {} }),
    'a list that is none': listing({ 0: null }),
    'an error that has such a list': refusal(400, { body: { PhoneNumberErrors: [null] } }),
    'another operation': listing([null], { target: '/phone-numbers?operation=batch-update' }),
  },
  isBrokenBy: {
    'an entry that is null': [listing([null]), notObject],
    'an entry that is a string': [listing([id]), notObject],
    'an entry that is a number': [listing([404]), notObject],
    'an entry that is an array': [listing([[entry(id)]]), notObject],
    'an empty entry': [listing([{}]), idMissing],
    'an entry without its id': [listing([nameless]), idMissing],
    'an id that is null': [listing([entry(id, { PhoneNumberId: null })]), idMissing],
    'an id in a member of another case': [listing([{ phoneNumberId: id }]), idMissing],
    'an id that is a number': [listing([entry(id, { PhoneNumberId: 12065550100 })]), notString],
    'an ErrorCode that is a number': [listing([entry(id, { ErrorCode: 404 })]), notString],
    'an ErrorCode that is null': [listing([entry(id, { ErrorCode: null })]), notString],
    'an ErrorMessage that is an object': [listing([entry(id, { ErrorMessage: {} })]), notString],
    'an ErrorMessage that is null': [listing([entry(id, { ErrorMessage: null })]), notString],
    'a bad entry behind a good one': [listing([entry(id), null]), notObject],
    'several things at once': [
      listing([{ ErrorCode: true, ErrorMessage: [] }, 'x']),
      idMissing,
      notString,
      notString,
      notObject,
    ],
  },
});
