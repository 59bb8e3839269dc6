package jobtide.ingest.normalize;

import java.util.Set;

/** The words by which the parts of a first line are told apart. */
final class HeadlineWords {
  /** Every opening of a line that says who hires, or what, has one of these. */
  static final Words HIRES =
      Words.of("hiring, looking, seeking, searching, recruiting, wanted, job");

  /** A part with one of these is a sentence, or a piece of one. */
  static final Words PROSE =
      Words.of(
          """
          we, our, us, you, your, i, my, me, they, is, are, was, were, am, have, has, will, would
          this, these, that, who, what, looking, seeking, hiring, join, come, help, hi, hello, hey
          thanks, thank, please, anyone, here, there, does, do, did, it's, if
          """);

  /** A part with one of these names a role. */
  static final Words ROLE =
      Words.of(
          """
          engineer, engineers, engineering, developer, developers, dev, devs, scientist, scientists
          designer, designers, manager, managers, lead, leads, sre, sres, swe, swes, sde
          architect, architects, analyst, analysts, programmer, programmers, devops
          sysadmin, sysadmins, administrator, administrators, admin, admins
          researcher, researchers, consultant, consultants, cto, ceo, coo, cfo, cmo, vp
          director, directors, head, heads, hacker, hackers, coder, coders, technician, technicians
          specialist, specialists, strategist, strategists, marketer, marketers
          recruiter, recruiters, writer, writers, dba, dbas, qa, tester, testers
          evangelist, evangelists, advocate, advocates, cofounder, cofounders, founder, founders
          postdoc, postdocs, fullstack, full stack, full-stack, frontend, front end, front-end
          backend, back end, back-end, generalist, generalists, rubyist, rubyists
          representative, representatives, executive, executives, associate, associates
          coordinator, coordinators, machine learning, data science, ux, editor, editors
          instructor, instructors, technologist, technologists, statistician, statisticians
          quant, quants, intern, interns, positions, roles
          """);

  /** What a part says about the terms of work, and names neither role nor company. */
  static final Words TERMS =
      Words.of(
          """
          full time, full-time, fulltime, part time, part-time, parttime, ft, pt, f/t
          contract, contractor, contractors, contracting, freelance, permanent, perm
          intern, interns, internship, internships, intern ok, visa, visas, sponsorship
          h1b, h-1b, relocat*, relo, equity, salary, competitive, benefits
          remote, remotely, onsite, on site, on-site, in office, in-office, hybrid, telecommute
          wfh, worldwide, anywhere, local, locals, citizen, citizens, clearance, immediate
          multiple roles, multiple positions, multiple locations, various, all levels
          no recruiters, needed, required, proficiency, experience, skills, language, languages
          open source, office, offices
          """);

  /** A part that is one of these names a role only beside another word. */
  static final Set<String> ROLE_NOISE =
      set(
          """
          internship, internships, intern, interns, intern ok, founder, founders, positions, roles
          lead, leads, qa, open positions, open roles, engineering
          """);

  /** What stands where a company should, and is none. */
  static final Set<String> NO_NAMES =
      set(
          """
          hiring, multiple, various, startup, stealth, stealth startup, company, jobs, careers
          many, several, other, apply, location, position, engineering, job, java, python, ruby
          rails, ruby on rails, php, javascript, ios, android, c++, go, golang, scala, clojure
          erlang, haskell, node.js, react, mobile, usa only, edit, update, http, https, website
          senior, junior, sr, jr, title, job title, job description, parent, hide, link, where, see
          get, web, all, st, ca, ma, ny, tx, ga, tn, nj, europe, asia, pacific, past, favorite, visa ok
          a friendly reminder, positions, roles, openings, open positions, open roles, jobs at
          description, overview, about, about us, locations, visa, who, contact, note, ps
          east coast, west coast, internships, summary, compensation, tech stack, stack
          """);

  /** A list that begins with one of these says what a job is done with, and not for whom. */
  static final Set<String> TECHNOLOGIES =
      set(
          """
          python, django, flask, ruby, rails, ruby on rails, ror, php, lamp, javascript, js
          typescript, node, node.js, nodejs, react, react.js, reactjs, react native, angular
          angularjs, angular.js, vue, vue.js, backbone.js, ember.js, java, j2ee, scala, clojure, clojurescript, erlang, elixir, haskell, ocaml, golang, rust, c++
          c#, .net, asp.net, objective-c, objective c, kotlin, ios, android, html
          html5, css, sql, mysql, postgres, postgresql, mongodb, redis, hadoop, spark, aws, docker
          kubernetes, linux, unix, perl, ui, ux, wordpress, drupal, magento
          """);

  private HeadlineWords() {}

  private static Set<String> set(String listed) {
    return Set.of(listed.strip().split("\\s*[,\n]\\s*"));
  }
}
