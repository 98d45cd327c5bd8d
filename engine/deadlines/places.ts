import type { Place } from '../../law/terms';

export type CourtSeat = Place;
export type Residence = Place | 'abroad';
