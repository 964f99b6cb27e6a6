/** First names with which messages are signed, after thanks or regards. They mean nothing anywhere else. */
export const FIRST_NAMES: readonly string[] = (
  'alex alexander ali alice alison amanda amy andrea andrew andy angela ann anna anne ' +
  'anthony arjun ayesha barbara becky ben beth caroline carol catherine charlotte chris ' +
  'christine claire colin daniel dave david debbie deborah diane donna emily emma fatima ' +
  'fiona gareth gary gemma george gillian graham hannah harry heather helen ian imran ' +
  'jack jackie jacqueline james jane janet jason jenny jess jessica jo joanna joanne joe ' +
  'john jonathan josh judith julia julie karen kate katherine kathryn katie keith kelly ' +
  'kevin laura lauren lee leila linda lisa liz louise lucy luke lynn margaret maria ' +
  'marie martin mary matt matthew megan mel melanie michael michelle mike mohammed ' +
  'muhammad natalie neil nick nicola nicole nigel nisha olivia patricia paul pauline ' +
  'peter phil philip priya rachel rebecca rich richard rob robert robin rosie ruth ryan ' +
  'sally sam samantha sandra sara sarah shaun sharon sheila simon sophie stephanie ' +
  'stephen steve steven stuart sue susan suzanne tariq tim tom tony tracey tracy vicky ' +
  'victoria wendy zoe '
)
  .trim()
  .split(' ');
