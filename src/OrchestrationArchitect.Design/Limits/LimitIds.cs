namespace OrchestrationArchitect.Design.Limits;

/// <summary>
/// The ids of every figure in <see cref="LimitCatalogue.Default"/>, one part for each data file. The summary of each
/// says what it limits and in which unit; the value, its source and its date are in the data file alone.
/// </summary>
public static partial class LimitIds;
