import { membersOf } from "../protocol/members";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { rangeObject } from "./range-class";
import { addressOf, columnCount, rowCount, type RangePlace } from "./range-place";

type Areas = readonly RangePlace[];
const areas = membersOf<Areas>();

const rangeCollectionClass: ServerClass<Areas> = {
  name: "RangeCollection",
  scalars: {},
  navigation: {},
  items: (places) => places.map(rangeObject),
  methods: { getCount: areas.method([], (places) => places.length) },
};

const rangeAreasClass: ServerClass<Areas> = {
  name: "RangeAreas",
  keptByReference: true,
  scalars: {
    address: areas.value((places) => places.map(addressOf).join(",")),
    areaCount: areas.value((places) => places.length),
    cellCount: areas.value((places) =>
      places.reduce((sum, { zone }) => sum + rowCount(zone) * columnCount(zone), 0),
    ),
  },
  navigation: { areas: (places) => serverObject(rangeCollectionClass, places) },
  methods: {},
};

export function rangeAreasObject(places: Areas): ServerObject {
  return serverObject(rangeAreasClass, places);
}
