/** Availability of systems and lines, in English. */
export const availability = {
  'availability.title': 'Availability under the weather',
  'availability.note':
    'Office minutes in which users could be served, of all office minutes; recovery by the clock on the wall. With a standby, a spare line or a third centre an outage ends when that takes over.',
  'availability.column.system': 'system',
  'availability.column.units': 'units',
  'availability.column.served': 'served',
  'availability.column.outages': 'outages',
  'availability.column.recovery': 'mean time to recovery',
  'availability.column.longest': 'longest',
} as const;
