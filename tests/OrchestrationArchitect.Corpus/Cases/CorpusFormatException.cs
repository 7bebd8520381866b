namespace OrchestrationArchitect.Corpus.Cases;

/// <summary>A corpus file is not what the format asks for: the corpus must be mended, not the reader.</summary>
/// <param name="slug">The case.</param>
/// <param name="problem">What is wrong, in a few words.</param>
public sealed class CorpusFormatException(string slug, string problem) : Exception($"{slug}: {problem}");
