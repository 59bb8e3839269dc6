/** What Spark needs to know of Jobtide: sessions, rows, the lake, SQL files and functions. */
package jobtide.spark;
