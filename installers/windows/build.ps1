# Everything for Windows: the program in a folder with its own Java (portable .zip) and an .msi. Needs JAVA_HOME on a
# JDK 25 and, for the .msi, the WiX Toolset (3.14 or later) on the path. Run by: mvnw -DskipTests package -Pinstallers
$ErrorActionPreference = 'Stop'
$here = Split-Path -Parent $PSScriptRoot
$target = Join-Path $here 'target'
$built = Join-Path $here '..\app\target\sightline\lib'
$work = Join-Path $target 'work'
$packages = Join-Path $target 'packages'
$image = Join-Path $target 'image\Sightline'
[xml]$pom = Get-Content (Join-Path $here '..\pom.xml')
$version = $pom.project.version
$jdk = $env:JAVA_HOME
if (-not $jdk -or -not (Test-Path "$jdk\bin\jpackage.exe")) { throw 'Set JAVA_HOME to a JDK 25.' }

function Invoke-Tool([string]$tool, [string[]]$arguments) {
  & $tool @arguments
  if ($LASTEXITCODE -ne 0) { throw "$tool ended with $LASTEXITCODE" }
}

Remove-Item -Recurse -Force -ErrorAction SilentlyContinue $work, (Join-Path $target 'image')
New-Item -ItemType Directory -Force $work, $packages, "$work\mods", "$work\jars" | Out-Null

# JavaFX, as modules of the runtime: classes inside, native libraries in its bin folder
foreach ($jar in Get-ChildItem $built -Filter 'javafx-*-win*.jar') {
  $name = ($jar.Name -replace '^(javafx-[a-z]+)-.*$', '$1') -replace '-', '.'
  $classes = New-Item -ItemType Directory -Force "$work\$name\classes"
  $natives = New-Item -ItemType Directory -Force "$work\$name\natives"
  Push-Location $classes
  Invoke-Tool "$jdk\bin\jar" @('--extract', '--file', $jar.FullName)
  Remove-Item -Recurse -Force META-INF
  Get-ChildItem -Recurse -Filter '*.dll' | Move-Item -Destination $natives
  Pop-Location
  $legal = New-Item -ItemType Directory -Force "$work\$name\legal"
  # JavaFX is under the licence of the JDK, word for word
  Copy-Item "$jdk\legal\java.base\LICENSE", "$jdk\legal\java.base\ASSEMBLY_EXCEPTION" $legal
  Invoke-Tool "$jdk\bin\jmod" @('create', '--class-path', "$classes", '--libs', "$natives", '--legal-notices', "$legal",
    "$work\mods\$name.jmod")
}

# the jars, without what other systems need and without classes that nothing leads to; see image.sh
New-Item -ItemType Directory -Force "$work\all", "$work\jars\native" | Out-Null
foreach ($jar in Get-ChildItem $built -Filter '*.jar') {
  if ($jar.Name -like 'javafx-*') { continue }
  if ($jar.Name -like 'sqlite-jdbc-*') {
    $sqlite = New-Item -ItemType Directory -Force "$work\sqlite"
    Push-Location $sqlite
    Invoke-Tool "$jdk\bin\jar" @('--extract', '--file', $jar.FullName)
    Copy-Item 'org\sqlite\native\Windows\x86_64\sqlitejdbc.dll' "$work\jars\native\"
    Remove-Item -Recurse -Force 'org\sqlite\native'
    Move-Item 'META-INF\MANIFEST.MF' "$work\sqlite.manifest"
    Invoke-Tool "$jdk\bin\jar" @('--create', '--file', "$work\all\$($jar.Name)", '--manifest', "$work\sqlite.manifest", '.')
    Pop-Location
    continue
  }
  Copy-Item $jar.FullName "$work\all\"
}
$stamp = [DateTimeOffset]::Parse($pom.project.properties.'project.build.outputTimestamp').ToUnixTimeMilliseconds()
$whole = 'app-', 'audit-model-', 'jooq-gen-', 'sqlite-jdbc-', 'xmlbeans-', 'poi-ooxml-lite-'
Invoke-Tool "$jdk\bin\java" (@("$here\UsedClasses.java", "$work\all", "$work\jars", "$stamp", "$work\left-out.txt") + $whole)
$picocli = Get-ChildItem "$work\jars\picocli-*.jar"
Move-Item $picocli.FullName "$work\$($picocli.Name)"
Invoke-Tool "$jdk\bin\java" @("$here\NewerClasses.java", "$work\$($picocli.Name)", $picocli.FullName)

# the modules in use, and no others; the same list as image.sh comes to
$never = 'java.naming', 'java.security.jgss', 'java.security.sasl', 'java.xml.crypto'
$uses = (& "$jdk\bin\jdeps" --ignore-missing-deps --multi-release 25 --print-module-deps --module-path $built --class-path "$work\jars\*" `
  (Get-ChildItem "$work\jars\*.jar").FullName) | Where-Object { $_ -match '^java\.' } | Select-Object -Last 1
$uses = ($uses -split ',' | Where-Object { $_ -notin $never }) -join ','
Invoke-Tool "$jdk\bin\jlink" @('--module-path', "$work\mods", '--add-modules', "$uses,jdk.unsupported,jdk.localedata,javafx.controls",
  '--include-locales=en,en-GB', '--no-header-files', '--no-man-pages', '--compress', 'zip-9', '--output', "$work\runtime")

# whose work is in it
Invoke-Tool "$jdk\bin\java" @("$here\Notices.java", $here, "$work\jars", $built, "$work\runtime", "$work\jars\doc")

# $APPDIR is put in by the launcher when it starts
$options = '--enable-native-access=ALL-UNNAMED,javafx.graphics', '--sun-misc-unsafe-memory-access=allow', '-XX:+UseSerialGC',
  '-Dfile.encoding=UTF-8', '-XX:AOTCache=$APPDIR\sightline.aot', '-Xlog:disable',
  '-Dorg.sqlite.lib.path=$APPDIR\native', '-Dsightline.program=$APPDIR\..'
$common = @('--runtime-image', "$work\runtime", '--input', "$work\jars", '--main-jar', "app-$version.jar",
  '--main-class', 'sightline.app.Main', '--name', 'Sightline', '--app-version', $version, '--vendor', 'The Sightline project',
  '--description', 'Offline multi-agency safeguarding-children audits', '--copyright', 'Apache License 2.0',
  '--icon', "$here\icons\sightline.ico", '--add-launcher', "sightline-cli=$here\windows\sightline-cli.properties")
foreach ($option in $options) { $common += @('--java-options', $option) }

Invoke-Tool "$jdk\bin\jpackage" (@('--type', 'app-image', '--dest', (Join-Path $target 'image')) + $common)

# the cache of classes, trained with the image's own jars in the launcher's own order
$configuration = Get-Content "$image\app\Sightline.cfg"
$jars = ($configuration | Where-Object { $_ -match '^app\.(classpath|mainjar)=' }) -replace '^app\.[a-z]+=', '' -replace '\$APPDIR', "$image\app"
$classpath = $jars -join ';'
$java = "$work\runtime\bin\java.exe"
$train = @('--enable-native-access=ALL-UNNAMED,javafx.graphics', '--sun-misc-unsafe-memory-access=allow', '-XX:+UseSerialGC',
  '-Dfile.encoding=UTF-8', "-Dorg.sqlite.lib.path=$image\app\native")
Invoke-Tool $java ($train + @('-cp', $classpath, 'sightline.app.Main', 'demo', '--out', "$work\demo", '--agencies', '2', '--schools', '0', '--cases', '1'))
& $java @train "-XX:AOTCacheOutput=$work\sightline.aot" -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -Xlog:disable -cp $classpath 'sightline.app.Rehearsal$Start' "$work\demo"
if (Test-Path "$work\sightline.aot") {
  Copy-Item "$work\sightline.aot" "$image\app\"
  Copy-Item "$work\sightline.aot" "$work\jars\"
} else {
  Write-Output 'installers: cache: left out; the window could not be opened here. Starts take longer without it.'
}

Remove-Item -ErrorAction SilentlyContinue "$packages\*"
Compress-Archive -Path $image -DestinationPath "$packages\sightline-$version-windows-amd64.zip" -Force

if ((Get-Command candle.exe -ErrorAction SilentlyContinue) -or (Get-Command wix.exe -ErrorAction SilentlyContinue)) {
  Invoke-Tool "$jdk\bin\jpackage" (@('--type', 'msi', '--dest', $packages, '--win-menu', '--win-menu-group', 'Sightline',
    '--win-upgrade-uuid', '5b0c8f1e-7d5a-4c0b-9a57-3f6b6a1d2c11', '--license-file', (Join-Path $here '..\LICENSE'),
    '--file-associations', "$here\windows\locked-bundle.properties") + $common)
} else {
  Write-Output 'installers: .msi: left out; it needs the WiX Toolset'
}

$bill = Join-Path $target 'sbom'
if (Test-Path $bill) { Copy-Item "$bill\*.json" $packages }
Push-Location $packages
$sums = Get-ChildItem -File | Where-Object Name -ne 'SHA256SUMS' | Sort-Object Name | ForEach-Object {
  '{0}  {1}' -f (Get-FileHash -Algorithm SHA256 $_.Name).Hash.ToLowerInvariant(), $_.Name }
[IO.File]::WriteAllText("$packages\SHA256SUMS", ($sums -join "`n") + "`n")
if ($env:SIGHTLINE_SIGN) { Invoke-Tool 'cmd' @('/c', "$env:SIGHTLINE_SIGN SHA256SUMS") }
Pop-Location
Write-Output "installers: packages, with SHA256SUMS: $packages"
