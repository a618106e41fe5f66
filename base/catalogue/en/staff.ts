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
  'staff.shortages': 'Posts with more work than people',
  'staff.shortages.note':
    'Months in which a post was brought more hours of work than its people were there for, or whoever stood in on days with none of them. Where work has its time of day (claims), people count who were there then.',
  'staff.column.month': 'Month',
  'staff.column.window': 'To be done',
  'staff.column.work': 'Hours of work',
  'staff.column.present': 'Hours present',
  'staff.window': '{opens} to {closes}',
  'staff.shortage':
    'Too few people: post {post} had {work} of work in {month}, and people there for {present}',
  'staff.shortage.timed':
    'Too few people: post {post} had {work} of work in {month} that is to be done from {opens} to {closes}, and people there for {present} at that time',
  'staff.shortage.more': '; {more} {more|such month|such months} more',
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
