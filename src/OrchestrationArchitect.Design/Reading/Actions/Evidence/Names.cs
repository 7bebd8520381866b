using System.Collections.Frozen;

namespace OrchestrationArchitect.Design.Reading.Actions.Evidence;

/// <summary>Names of values as evidence has them, without making them anew each time.</summary>
internal static class Names
{
    /// <summary>The name of a value in lower case.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.Of[value];

    private static class Table<T>
        where T : struct, Enum
    {
        public static FrozenDictionary<T, string> Of { get; } = Enum.GetValues<T>().ToFrozenDictionary(v => v, v => v.ToString().ToLowerInvariant());
    }
}
