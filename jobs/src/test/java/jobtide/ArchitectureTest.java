package jobtide;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "jobtide", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule sparkIsKnownToSparkAndJobAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages("jobtide.spark..", "jobtide.job..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "org.apache.iceberg..");

  @ArchTest
  static final ArchRule importsGoOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("model")
          .definedBy("jobtide.model..")
          .layer("vocabulary")
          .definedBy("jobtide.vocabulary..")
          .layer("pure")
          .definedBy(
              "jobtide.ingest..",
              "jobtide.extract..",
              "jobtide.link..",
              "jobtide.stats..",
              "jobtide.contract..",
              "jobtide.evaluate..",
              "jobtide.samples..")
          .layer("publish")
          .definedBy("jobtide.publish..", "jobtide.report..")
          .layer("spark")
          .definedBy("jobtide.spark..")
          .layer("job")
          .definedBy("jobtide.job..")
          .layer("cli")
          .definedBy("jobtide.cli..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("job")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("spark")
          .mayOnlyBeAccessedByLayers("job", "cli")
          .whereLayer("publish")
          .mayOnlyBeAccessedByLayers("job", "cli")
          .whereLayer("pure")
          .mayOnlyBeAccessedByLayers("publish", "spark", "job", "cli")
          .whereLayer("vocabulary")
          .mayOnlyBeAccessedByLayers("pure", "publish", "spark", "job", "cli");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("jobtide.(*)..").should().beFreeOfCycles();
}
