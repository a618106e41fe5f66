/** People at their posts: who was away, who stood in, what was urgent. */
export const staff = {
  'staff.posts': 'People at their posts',
  'staff.posts.note':
    'Days away are those of all people of the kind together; days with nobody are those on which a post had none of its people, each post by itself. Overtaken are jobs that came before an urgent one and were taken up after it. Deputies never act on a voucher on which they acted at another post.',
  'staff.column.post': 'Post',
  'staff.column.deputies': 'Jobs done by deputies',
  'staff.column.people': 'People',
  'staff.column.away': 'Days away',
  'staff.column.empty': 'Days with nobody',
  'staff.column.jobs': 'Jobs',
  'staff.column.overtaken': 'Overtaken',
  'staff.column.setUps': 'Set-ups',
  'staff.deputy': '{name}: {jobs}',
  'staff.deputies.more': '{more} more',
  'staff.urgency': 'Urgent documents and others',
  'staff.urgency.note': 'From asking to done: half of them within, nine tenths within.',
  'staff.column.kind': 'Document',
  'staff.column.urgent': 'Urgent',
  'staff.column.urgent.half': 'half',
  'staff.column.urgent.nine': 'nine tenths',
  'staff.column.others': 'Others',
  'staff.column.half': 'half',
  'staff.column.nine': 'nine tenths',
  'staff.away':
    'People were away for {days} {days|day|days}; on {empty} {empty|day|days} a post had nobody.',
  'staff.stoodIn': 'Deputies did {jobs} {jobs|job|jobs} ({by}).',
  'staff.overtaken': '{jobs} {jobs|job was|jobs were} overtaken by urgent ones.',
  'staff.setUps': '{setUps} {setUps|set-up was|set-ups were} paid for batches.',
  'staff.urgent':
    '{kind}: {urgent} urgent, half within {urgentHalf}, nine tenths within {urgentNine}; {others} others, {half} and {nine}.',
} as const;
