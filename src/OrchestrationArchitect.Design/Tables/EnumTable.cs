using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Tables;

/// <summary>The values of an enumeration and their names, read once: what the runtime knows of them it forgets with every collection of garbage, and reads anew by reflection.</summary>
internal static class EnumTable<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names = Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => value, value => value.ToString());

    /// <summary>All values in ascending order.</summary>
    public static ImmutableArray<T> Values { get; } = [.. Enum.GetValues<T>()];

    /// <summary>The name of a value; of several flags, their names.</summary>
    public static string NameOf(T value) => Names.TryGetValue(value, out var name) ? name : value.ToString();
}

/// <summary>The names of values as <see cref="EnumTable{T}"/> has them.</summary>
internal static class EnumNames
{
    /// <summary>The name of a value.</summary>
    public static string Named<T>(this T value)
        where T : struct, Enum => EnumTable<T>.NameOf(value);
}
