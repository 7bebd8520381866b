using System.Text.Json;
using Microsoft.DurableTask;
using OrchestrationArchitect.Design.Model.Json;

namespace OrchestrationArchitect.Functions.Orchestrations;

/// <summary>The input of an orchestrator function, in the one JSON form of histories.</summary>
internal static class OrchestrationInput
{
    /// <summary>Reads it.</summary>
    /// <remarks>
    /// Taken raw and read here: the worker reads orchestrator inputs with serializer options of its own, other ones than
    /// those that wrote them, and which ones differs between versions (seen with 1.21).
    /// </remarks>
    /// <exception cref="InvalidOperationException">The orchestration was started without input.</exception>
    public static T Of<T>(TaskOrchestrationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var input = context.GetInput<JsonElement>();
        return input.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
            ? throw new InvalidOperationException($"The orchestration '{context.Name.Name}' was started without input.")
            : input.Deserialize<T>(DesignJson.Compact)!;
    }
}
