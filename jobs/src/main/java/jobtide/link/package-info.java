/** Which postings are of one vacancy: what makes two texts the same. */
package jobtide.link;
