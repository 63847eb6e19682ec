import assert from 'node:assert/strict';
import { dateKey, isoDate, type PartialDate } from '../../../src/core/entities/partialDate';

describe('isoDate', () => {
  const CASES: readonly (readonly [PartialDate, published: string | null, iso: string | null])[] = [
    [{ year: 2024, month: 11, day: 29 }, null, '2024-11-29'],
    [{ year: 2024, month: 11 }, null, '2024-11'],
    [{ year: 987 }, null, '0987'],
    [{ year: 1980, until: { year: 1989 } }, null, '1980/1989'],
    [
      { year: 2024, month: 5, day: 3, until: { year: 2024, month: 5, day: 5 } },
      null,
      '2024-05-03/2024-05-05',
    ],
    [{ year: 2023, month: 2, day: 29 }, null, null],
    [{}, '2024-11-29', null],
    // A day and month are the nearest such day.
    [{ month: 11, day: 28 }, null, null],
    [{ month: 11, day: 28 }, '2024-11-29', '2024-11-28'],
    [{ month: 1, day: 2 }, '2024-11-29', '2025-01-02'],
    [{ month: 12, day: 30 }, '2024-01-05', '2023-12-30'],
    [{ month: 2, day: 29 }, '2023-11-29', '2024-02-29'],
    [{ month: 12, day: 28, until: { month: 1, day: 2 } }, '2024-12-30', '2024-12-28/2025-01-02'],
    // 29 November 2024 is a Friday.
    [{ weekday: 5 }, '2024-11-29', '2024-11-29'],
    [{ weekday: 6 }, '2024-11-29', '2024-11-23'],
    [{ weekday: 7 }, '2024-11-29', '2024-11-24'],
    [{ weekday: 5, day: 6 }, '2024-11-29', '2024-12-06'],
    [{ weekday: 5, day: 7 }, '2024-11-29', null],
    [{ weekday: 5 }, null, null],
    // A month alone may be of any year.
    [{ month: 11 }, '2024-11-29', null],
  ];
  for (const [date, published, iso] of CASES) {
    it(`makes ${String(iso)} of ${JSON.stringify(date)} in an article of ${String(published)}`, () => {
      assert.equal(isoDate(date, published), iso);
    });
  }
});

describe('dateKey', () => {
  it('is one for equal dates and differs for others', () => {
    const dates: PartialDate[] = [
      { year: 2024 },
      { month: 5 },
      { day: 5, month: 5 },
      { weekday: 5 },
      { year: 2024, until: { year: 2025 } },
      { year: 2024, month: 5, day: 5 },
    ];
    assert.equal(new Set(dates.map(dateKey)).size, dates.length);
    assert.equal(dateKey({ month: 5, day: 3, weekday: 5 }), dateKey({ month: 5, day: 3 }));
  });

  it('is empty where nothing is known', () => {
    assert.equal(dateKey({}), '');
  });
});
