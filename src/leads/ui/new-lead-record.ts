// A lead before it exists: nothing is known, the server gives status, owner, team and companies.
import type { FormRecord } from '../../kit/ui/form/form-state.ts'

export const newLeadRecord: FormRecord = {
  version: 0,
  title: null,
  firstName: '',
  lastName: '',
  companyName: '',
  picture: null,
  jobTitle: '',
  department: '',
  emails: [],
  phones: [],
  addresses: [],
  website: '',
  statusId: null,
  lostReasonId: null,
  sourceId: null,
  sectorId: null,
  ownerId: null,
  teamId: null,
  companyIds: [],
  doNotCall: false,
  doNotEmail: false,
  tags: [],
  description: '',
  archived: false,
}
