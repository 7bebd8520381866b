using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using OrchestrationArchitect.Functions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddArchitectFunctions(builder.Configuration);
builder.Services.AddArchitectTelemetry(builder.Configuration);
await builder.Build().RunAsync();
