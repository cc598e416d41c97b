export interface MeasuresTables {
  measures: MeasuresTable;
}

interface MeasuresTable {
  desk: string;
  /** `YYYY-MM` */
  month: string;
  measure: string;
  /** One of the parts that the measure is divided into. */
  part: string;
  count: number;
}
