/** Words of dumps to the places that they mean; pure functions. */
package jobtide.ingest.place;
