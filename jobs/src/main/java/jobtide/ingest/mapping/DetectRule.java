package jobtide.ingest.mapping;

import com.google.re2j.Pattern;
import java.util.List;

/**
 * What a mapping's dumps look like.
 *
 * @param all every one of these is in the dump
 * @param any at least one of these is, where the list is not empty
 * @param fileName a weak hint that decides between mappings that fit equally; null for none
 */
record DetectRule(List<FieldPath> all, List<FieldPath> any, Pattern fileName) {}
