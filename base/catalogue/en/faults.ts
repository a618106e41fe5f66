/** Faults and the controls that survive them, in English: names are their own sentences. */
export const faults = {
  'cli.simulate.faults': 'Faults that struck: {faults}',
  'cli.simulate.differences': 'Differences between the books: {differences}',
  'faults.none': 'none',
  'faults.control.handCarriage': 'What no line carries is exported and carried by hand.',
  'faults.control.thirdCentre': 'A third centre takes the place of a site that is lost.',
  'faults.control.hotStandby': 'Seal system and voucher store have a hot standby.',
  'faults.control.lockOutReset': 'Somebody unlocks who mistook his password too often.',
} as const;
