using System.Collections.Immutable;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Importing;

/// <summary>What reading somebody else's definition came to.</summary>
/// <param name="Design">The design; <see langword="null"/> when the text is too broken to make one of.</param>
/// <param name="Diagnostics">What was found on the way, in the order of the text.</param>
public sealed record ImportResult(OrchestrationDesign? Design, ImmutableArray<Diagnostic> Diagnostics);
