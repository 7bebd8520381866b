using System.Runtime.CompilerServices;

namespace OrchestrationArchitect.Design.Tables;

/// <summary>Writes the parts of an interpolated name into an observer's buffer; the compiler calls it.</summary>
/// <param name="literalLength">Not needed.</param>
/// <param name="formattedCount">Not needed.</param>
/// <param name="observer">Whose buffer it is.</param>
[InterpolatedStringHandler]
#pragma warning disable IDE0060, CS9113 // the compiler passes both
internal readonly ref struct ObservationName(int literalLength, int formattedCount, Observer observer)
#pragma warning restore IDE0060, CS9113
{
    public void AppendLiteral(string part) => observer.Append(part);

    public void AppendFormatted(string? part) => observer.Append(part);

    public void AppendFormatted(int number) => observer.Append(number);

    public void AppendFormatted(bool holds) => observer.Append(holds ? bool.TrueString : bool.FalseString);

    public void AppendFormatted<T>(T value)
        where T : struct, Enum => observer.Append(value);
}
