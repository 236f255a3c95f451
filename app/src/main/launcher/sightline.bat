@echo off
rem Starts Sightline: the window without arguments, the command line with a command. Needs a Java 25.
setlocal
set "HERE=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%HERE%\runtime\bin\java.exe" set "JAVA=%HERE%\runtime\bin\java"
"%JAVA%" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -Dfile.encoding=UTF-8 %SIGHTLINE_JAVA_OPTIONS% -cp "%HERE%\lib\*" sightline.app.Main %*
exit /b %ERRORLEVEL%
