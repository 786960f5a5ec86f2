import { refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const inner = 'errors/nothing-leaks inner-workings-shown';
const repeated = 'errors/nothing-leaks id-repeated';
const ids = ['+12065550100'];
const saying = (Message: string, sent: readonly string[] = ids) =>
  refusal(500, { ids: sent, body: { Code: 'ServiceFailure', Message } });

testCheck('nothing-leaks', {
  holdsOn: {
    'a plain sentence': saying('The service encountered an unexpected error.'),
    'an id that was not sent': saying('Such as +12065550199.'),
    'an id too short to tell anything': saying('A body is wanted.', ['body']),
    'words in prose that SQL has too': saying('Select a number from the list and delete it.'),
    'a time of day': saying('Come back at 12:30:00 (or 13:00).'),
    'an address on the web': saying(
      'See https://example.com/home/errors/400.html or http://example.com:80/etc/x.',
    ),
    'a path of the API': saying('Nothing is found at /phone-numbers/abc.'),
    'a request that is no JSON': refusal(400, { requestBody: '{', body: { Message: 'A list is wanted.' } }),
    'text that is made to be slow to search': saying(
      ['at (', 'at /:', 'File "', 'SELECT ', 'com.', 'a:'].map((part) => part.repeat(10_000)).join(' '),
    ),
    'null in place of a text': refusal(500, { body: { Code: 'ServiceFailure', Message: null } }),
    'HTML that tells nothing': refusal(500, { body: '<h1>Oops</h1>' }),
  },
  leavesAlone: {
    'a success, whose entries repeat ids': sample(),
    'an empty body': refusal(500, { body: '' }),
    'bytes that are not UTF-8': refusal(500, { body: Buffer.from([0xff]) }),
    '413': refusal(413, { ids, body: { Message: ids[0] } }),
    'another operation': refusal(404, { target: '/nope', ids, body: { Message: ids[0] } }),
  },
  isBrokenBy: {
    'an id': [saying('There is no +12065550100.'), repeated],
    'the second of two ids': [saying('There is no +12065550101.', [...ids, '+12065550101']), repeated],
    'an id of five characters': [saying('There is no a-100.', ['a-100']), repeated],
    'an id in the other spelling': [saying('There is no +12065550100.', ['%2B12065550100']), repeated],
    'a plain id that is encoded': [saying('There is no %2B12065550100.'), repeated],
    'an id with quotes': [saying('There is no num"ber.', ['num"ber']), repeated],
    'an id in HTML': [refusal(404, { ids, body: '<p>+12065550100</p>' }), repeated],
    'a stack of Node': [saying('Error\n    at handle (/x/y.js:10:5)'), inner],
    'a stack of Node without a function': [saying('Error\n    at file:///x/y.js:10:5'), inner],
    'a stack of Node on Windows': [saying('at C:\\x\\y.js:10:5'), inner],
    'a stack of Python': [saying('Traceback (most recent call last):'), inner],
    'a line of Python': [saying('File "app.py", line 10'), inner],
    'a class of Java': [saying('java.lang.NullPointerException'), inner],
    'a class of a company': [saying('caused by com.example.store.StoreError: x'), inner],
    'a stack of Go': [saying('goroutine 12 [running]'), inner],
    'a statement in SQL': [saying('SELECT id FROM numbers'), inner],
    'an update in SQL': [saying('UPDATE numbers SET queued = 1'), inner],
    'a deletion in SQL': [saying('DELETE FROM numbers'), inner],
    'an insertion in SQL': [saying('INSERT INTO numbers VALUES (1)'), inner],
    'a state of SQL': [saying('SQLSTATE 23505'), inner],
    'an error of Oracle': [saying('ORA-00942: table or view does not exist'), inner],
    'a refused connection': [saying('connect ECONNREFUSED 10.0.0.1:5432'), inner],
    'a path': [saying('cannot open /var/lib/numbers.db'), inner],
    'a path in quotes': [saying("cannot open '/home/chime/numbers.db'"), inner],
    'a path on Windows': [saying('cannot open C:\\chime\\numbers.db'), inner],
    'a stack in HTML': [refusal(500, { body: '<pre>at run (/app/x.js:1:2)</pre>' }), inner],
    'a stack behind a byte order mark': [refusal(500, { body: '\uFEFF/usr/lib/x.so' }), inner],
    'both at once': [saying('no +12065550100 in /srv/numbers.db'), inner, repeated],
  },
  tells: {
    'the id': [saying('There is no +12065550100.'), { received: '+12065550100' }],
    'the inner workings': [
      saying('cannot open /var/lib/numbers.db now'),
      { received: '/var/lib/numbers.db' },
    ],
    'no more than 200 characters': [
      saying(`cannot open /var/${'x'.repeat(300)}`),
      { received: `/var/${'x'.repeat(195)}` },
    ],
  },
});
