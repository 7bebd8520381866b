using System.Runtime.CompilerServices;

namespace OrchestrationArchitect.Design.Tables;

/// <summary>Writes the parts of an interpolated name into a sink's buffer; the compiler calls it.</summary>
/// <param name="literalLength">Not needed.</param>
/// <param name="formattedCount">Not needed.</param>
/// <param name="sink">Whose buffer it is.</param>
[InterpolatedStringHandler]
#pragma warning disable IDE0060, CS9113 // the compiler passes both
internal readonly ref struct ObservationName(int literalLength, int formattedCount, ObservationSink sink)
#pragma warning restore IDE0060, CS9113
{
    public void AppendLiteral(string part) => sink.Append(part);

    public void AppendFormatted(string? part) => sink.Append(part);

    public void AppendFormatted(char mark) => sink.Append([mark]);

    public void AppendFormatted(int number) => sink.Append(number);

    public void AppendFormatted(bool holds) => sink.Append(holds ? bool.TrueString : bool.FalseString);

    public void AppendFormatted<T>(T value)
        where T : struct, Enum => sink.Append(value);
}
