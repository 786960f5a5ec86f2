import { refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const wrong = 'transport/date date-wrong';
const missing = 'transport/date date-missing';
const dated = (value: string, durationMs = 0) => sample({ headers: { Date: value }, durationMs });

// The sample request left at 19:53:48.
testCheck('date', {
  holdsOn: {
    'the sample exchange': sample(),
    'a clock that is 4:59 minutes slow': dated('Wed, 18 Sep 2019 19:48:49 GMT'),
    'a clock that is 5:00 minutes slow': dated('Wed, 18 Sep 2019 19:48:48 GMT'),
    'a clock that is 4:59 minutes fast': dated('Wed, 18 Sep 2019 19:58:47 GMT'),
    'a clock that is 5:00 minutes fast': dated('Wed, 18 Sep 2019 19:58:48 GMT'),
    'an answer that took its minute': dated('Wed, 18 Sep 2019 19:59:48 GMT', 60_000),
    'the obsolete form of RFC 850': dated('Wednesday, 18-Sep-19 19:53:49 GMT'),
    'the obsolete form of asctime': dated('Wed Sep 18 19:53:49 2019'),
    'a header name in other case': sample({ headers: { DATE: 'Wed, 18 Sep 2019 19:53:49 GMT' } }),
    'a redirect without one': sample({ status: 301, headers: { date: null } }),
    '204 without one': sample({ status: 204, headers: { date: null } }),
    'an error': refusal(400),
  },
  leavesAlone: {
    'another operation without one': sample({ target: '/phone-numbers', headers: { date: null } }),
  },
  isBrokenBy: {
    'no date': [sample({ headers: { date: null } }), missing],
    'an error without a date': [refusal(400, { headers: { date: null } }), 'errors/date date-missing'],
    'a failure without a date': [refusal(503, { headers: { date: null } }), 'errors/date date-missing'],
    'a clock that is 5:01 minutes slow': [dated('Wed, 18 Sep 2019 19:48:47 GMT'), wrong],
    'a clock that is 5:01 minutes fast': [dated('Wed, 18 Sep 2019 19:58:49 GMT'), wrong],
    'a clock that is hours off in an error': [
      refusal(500, { headers: { Date: 'Wed, 18 Sep 2019 10:00:00 GMT' } }),
      wrong,
    ],
    'a date of another year': [dated('Tue, 18 Sep 2018 19:53:49 GMT'), wrong],
    'an ISO date': [dated('2019-09-18T19:53:49Z'), wrong],
    'a number of seconds': [dated('1568836429'), wrong],
    'an empty date': [dated(''), wrong],
    'a date of another zone': [dated('Wed, 18 Sep 2019 21:53:49 +0200'), wrong],
    'a date without a zone': [dated('Wed, 18 Sep 2019 19:53:49'), wrong],
    'a day with one digit': [dated('Wed, 8 Sep 2019 19:53:49 GMT'), wrong],
    'a date with words behind it': [dated('Wed, 18 Sep 2019 19:53:49 GMT (server)'), wrong],
    'a date with words before it': [dated('at Wed, 18 Sep 2019 19:53:49 GMT'), wrong],
    'a day that no month has': [dated('Wed, 48 Sep 2019 19:53:49 GMT'), wrong],
    'two dates': [
      sample({
        headers: [
          ['Date', 'Wed, 18 Sep 2019 19:53:49 GMT'],
          ['date', 'Wed, 18 Sep 2019 19:53:49 GMT'],
        ],
      }),
      wrong,
    ],
  },
});
