using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Corpus.Cases;

/// <summary>A labelled description.</summary>
/// <param name="Slug">The file's name without extension, such as <c>01-bike-shop-order</c>.</param>
/// <param name="Scenario">What the reader is given.</param>
/// <param name="Expected">What it should find.</param>
public sealed record CorpusCase(string Slug, Scenario Scenario, Expectation Expected);
