using Microsoft.Azure.Functions.Worker;

namespace OrchestrationArchitect.Functions.Hosting;

/// <summary>What a trigger tells beside its payload.</summary>
internal static class TriggerData
{
    /// <summary>A value as text, without the quotes a host may send it in; <see langword="null"/> if there is none.</summary>
    public static string? Text(FunctionContext context, string name) =>
        context.BindingContext.BindingData.TryGetValue(name, out var value) && value?.ToString()?.Trim('"') is { Length: > 0 } text
            ? text
            : null;

    /// <summary>A whole number; <see langword="null"/> if there is none.</summary>
    public static int? Number(FunctionContext context, string name) =>
        int.TryParse(Text(context, name), out var number) ? number : null;
}
